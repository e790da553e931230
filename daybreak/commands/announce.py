"""After a command that changes hours: the drafts that tell the clients, and a word about them."""

from __future__ import annotations

from daybreak.commands.context import Context


def before_change(context: Context) -> None:
    """Note the policy that holds until now, so that what is new can be told."""
    context.day(lenient=True).examine()


def after_change(context: Context) -> None:
    """Make the drafts, and say how many wait."""
    from boundaries.words import count

    day = context.day(lenient=True)
    day.examine()
    drafts = sum(line.state == "draft" for line in day.snapshot().outbox)
    if drafts and not context.json:
        verb = "waits" if drafts == 1 else "wait"
        print(f"{count(drafts, 'announcement')} {verb} to be read and sent: daybreak outbox")
