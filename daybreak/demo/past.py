"""What had come before the demo day begins: a queue with something in every band."""

from __future__ import annotations

from boundaries.facts import Address, Message
from daybreak.demo.people import (
    ANA,
    ANA_CHAT,
    ART,
    ASH,
    BILL,
    GAVIN,
    JO,
    MARA,
    PRIYA,
    TOM,
    Piece,
    berlin,
    says,
)

_INVOICE = "Re: invoice 118"
_COPY = "Launch copy v3: two comments"


def past_pieces() -> tuple[Piece, ...]:
    """Give everything that came before 10:42, with whole texts, in order of arrival."""
    pieces = (*_globex(), *_acme(), *_others(), *_settled(), *_strangers())
    return tuple(sorted(pieces, key=lambda piece: piece.message.received_at))


def demo_messages() -> dict[str, tuple[Message, ...]]:
    """Give what each account holds when the day begins, in order of arrival."""
    held: dict[str, tuple[Message, ...]] = {}
    for piece in past_pieces():
        held[piece.message.account] = (*held.get(piece.message.account, ()), piece.message)
    return held


def _globex() -> tuple[Piece, ...]:
    return (
        says(
            "invoice-118",
            "slack",
            TOM,
            berlin(20, "13:22"),
            "invoice 118",
            "Hi Noor, our accountant stumbled over invoice 118: it says 14 hours for the proof, the estimate said 12. "
            "Can you tell me what the other two were?",
            read=True,
        ),
        says(
            "invoice-118-sunday",
            "slack",
            TOM,
            berlin(22, "21:14"),
            _INVOICE,
            "Any news? I would like to have this off my desk tonight.",
            after="invoice-118",
            read=True,
        ),
        says(
            "invoice-118-monday",
            "slack",
            TOM,
            berlin(23, "09:40"),
            "Re: invoice 118 — third time asking",
            "Third time asking, sorry. It is only about those two hours. The payment run is at noon and I would rather "
            "pay you this week than next.",
            after="invoice-118",
        ),
    )


def _acme() -> tuple[Piece, ...]:
    return (
        says(
            "launch-copy",
            "mail",
            MARA,
            berlin(20, "14:23"),
            _COPY,
            """
Hi Noor,

the new hero line works. Two small things before Friday: the second paragraph still says “platform”, and legal asks us
to drop the word “guarantee”. No rush today, tomorrow morning is fine.

For the second paragraph we wondered about “the place where your orders meet”, but it may be too long for the phone
layout. You will find something better, you always do.

Legal's wording for the last line, so that we do not go around twice: “We replace what arrives broken.” They have
signed that off already, with the full stop.

Jo sends you the images separately; they are still being cut.

Warmly,
Mara

Mara Lind · Acme · New York
""",
            attachments=("launch-copy-v3-comments.pdf",),
        ),
        says(
            "hero-assets",
            "mail",
            JO,
            berlin(23, "09:47"),
            "Assets for the hero image",
            """
Good morning Noor,

here are the three crops of the hero image. The middle one has the most room for your line; the left one is the one
that Mara likes. Could you tell me by this afternoon which of them the text fits? Then the printer gets it today.

The files are named after their width, the largest is 2400.

Jo
""",
            attachments=("hero-960.jpg", "hero-1600.jpg", "hero-2400.jpg"),
        ),
    )


def _others() -> tuple[Piece, ...]:
    return (
        says(
            "tps-export",
            "matrix",
            BILL,
            berlin(20, "10:54"),
            "TPS export fails on step 4",
            "Yeah, hi. The export still stops at step 4 for everybody with a cover sheet. The message says "
            "“something went wrong”. Could you write us one that says what? The developers will take "
            "whatever you give them. Also: should step 4 have a back button, or does that confuse people more?",
        ),
        says(
            "leaflet-feedback",
            "mail",
            ASH,
            berlin(20, "12:32"),
            "Feedback, round 2 of 2",
            """
Dear Noor,

thank you for the second version of the leaflet. Our comments are in one document, as agreed, this being the last
round. The short of it:

1. “Take with water” needs the amount: 200 ml.
2. The drawing of the hand is lovely and stays.
3. Side effects: please go back to the order of the first version. Patients read the first three and stop.

If you foresee more than half a day for this, let me know before you begin.

With kind regards,
Ash
""",
            attachments=("leaflet-round-2.docx",),
        ),
        says(
            "check-in",
            "mail",
            GAVIN,
            berlin(23, "09:20"),
            "Could we move the check-in?",
            """
Hey Noor,

could we move Thursday's check-in to Friday, 08:30 your time? I am on a plane on Thursday. If that is outside your
hours then next Monday is just as well, nothing burns.

G.
""",
        ),
        says(
            "january-scope",
            "telegram",
            ART,
            berlin(23, "09:31"),
            "Scope for January",
            "Noor! We are thinking of latex gloves AND matches for January. Two catalogues instead of one. "
            "What would that mean for your quote, roughly? No need to answer today.",
        ),
    )


def _settled() -> tuple[Piece, ...]:
    return (
        says(
            "spring-menu",
            "mail",
            PRIYA,
            berlin(20, "11:05"),
            "The spring menu, a first thought",
            """
Dear Noor,

we have a first list of dishes for the spring menu. It is early, I know. Would you read it when you have a quiet hour
and tell me which three names make you hungry?

Priya
""",
            read=True,
        ),
        says(
            "trail-names",
            "mail",
            ANA,
            berlin(19, "10:12"),
            "Spelling of the trail names",
            "Hi Noor, the rangers use two spellings for nine of the trails. Which do we print? List below.\n\nAna",
            read=True,
        ),
        says(
            "trail-names-answer",
            "mail",
            None,
            berlin(19, "11:40"),
            "Re: Spelling of the trail names",
            "Hi Ana, the spelling on the signs wins. Could the rangers confirm numbers 4 and 7? Then I go on.\n\nNoor",
            after="trail-names",
        ),
        says(
            "map-legend",
            "matrix",
            ANA_CHAT,
            berlin(23, "09:08"),
            "Legend of map 3",
            "Is “unpaved” the word for both gravel and forest tracks, or shall we split them?",
            read=True,
        ),
        says(
            "map-legend-answer",
            "matrix",
            None,
            berlin(23, "09:26"),
            "Re: Legend of map 3",
            "Split them: walkers with prams will thank you.",
            after="map-legend",
        ),
        says(
            "help-articles",
            "mail",
            GAVIN,
            berlin(22, "23:50"),
            "Articles 12 to 16",
            "The next five drafts are in the folder. Comments whenever you get to them.\n\nG.",
            read=True,
        ),
        says(
            "help-articles-answer",
            "mail",
            None,
            berlin(23, "07:48"),
            "Re: Articles 12 to 16",
            "Got them. I read them on Tuesday.\n\nNoor",
            after="help-articles",
        ),
    )


def _strangers() -> tuple[Piece, ...]:
    return (
        says(
            "newsletter",
            "mail",
            Address("hello@plainwords.example", "Plain Words Weekly"),
            berlin(23, "06:00"),
            "Issue 204: seven ways to say no in a button",
            "This week: buttons that decline without shame, a glossary of queues, and why “submit” never dies.",
            automatic="List-Id",
        ),
        says(
            "bakery",
            "mail",
            Address("samira@crumb.example", "Samira Holt"),
            berlin(23, "09:55"),
            "A website for a small bakery",
            """
Hello,

Mara at Acme gave me your name. We are a bakery of four people and need about ten pages that sound like us. Is this
something you do, and when might you have time? Any month is fine, we have been without one for eleven years.

Samira
""",
        ),
        says(
            "hostile",
            "mail",
            Address("billing@acrne-support.example", "Mara Lind \u202e[acme.example]"),
            berlin(23, "10:03"),
            "\x1b[2J\x1b]0;owned\x07[@click=app.quit]URGENT!!![/] [/b] \u202egnp.eciovni\u202c "
            "\x1b]52;c;cm0gLXJm\x07PAY NOW",
            "[bold red]YOUR ACCOUNT WILL BE CLOSED[/]\x1b[5m\n\nClick \x1b]8;;https://acme.example@evil.example/\x07here"
            "\x1b]8;;\x07 within the hour\u200b.\x9b31m\n",
        ),
    )
