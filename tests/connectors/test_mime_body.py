from __future__ import annotations

import base64
import time
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.mime.body import holds_attachment, part_text, preview, readable, safe_file_name
from connectors.mime.html import html_text
from connectors.mime.parts import decode_transfer, split


def mail(*parts: bytes, kind: str = "mixed", more: str = "") -> bytes:
    head = f'Subject: x\r\nContent-Type: multipart/{kind}; boundary="b"{more}\r\n\r\npreamble\r\n'.encode()
    return head + b"".join(b"--b\r\n" + part + b"\r\n" for part in parts) + b"--b--\r\nepilogue\r\n"


def part(kind: str, text: str, *headers: str) -> bytes:
    return "\r\n".join([f"Content-Type: {kind}", *headers, "", text]).encode()


def test_the_plain_alternative_is_shown_unless_it_is_empty() -> None:
    html = part("text/html", "<p>rich</p>")
    assert readable(mail(html, part("text/plain", "plain"), kind="alternative")).text == "plain"
    assert readable(mail(part("text/plain", "  \r\n"), html, kind="alternative")).text == "rich"


def test_attachments_are_names_only() -> None:
    body = readable(
        mail(
            part("text/plain", "See the file."),
            part("application/pdf", "%PDF", 'Content-Disposition: attachment; filename="a.pdf"'),
            part("text/plain", "not the text", 'Content-Disposition: attachment; filename="notes.txt"'),
            part("image/png", "x", "Content-Disposition: attachment; filename*0*=utf-8''%C3%A4; filename*1=b.png"),
            part("image/gif", "x"),
        )
    )
    assert body.text == "See the file."
    assert body.attachments == ("a.pdf", "notes.txt", "äb.png", "attachment (image gif)")


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("report.pdf", "report.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\temp\\evil.exe", "evil.exe"),
        (".bashrc", "bashrc"),
        ("-rf", "rf"),
        ("con.txt", "_con.txt"),
        ("a\x1b]0;x\x07b.txt", "a_]0;x_b.txt"),
        ("exe.\u202egpj.doc", "exe._gpj.doc"),
        ("", "attachment"),
        ("...", "attachment"),
        ("x" * 300 + ".tar.gz", "x" * 117 + ".gz"),
        ("ä" * 100 + ".pdf", "ä" * 58 + ".pdf"),
    ],
)
def test_file_names_are_made_safe(name: str, safe: str) -> None:
    assert safe_file_name(name) == safe
    assert len(safe_file_name(name).encode()) <= 120


def test_enclosed_mails_are_introduced_and_read() -> None:
    inner = "From: Ada <a@x>\r\nSubject: Inner\r\n\r\nInner text"
    body = readable(mail(part("text/plain", "Outer"), part("message/rfc822", inner)))
    assert body.text == "Outer\n\n[Enclosed message] · Ada · Inner\n\nInner text"
    encoded = base64.b64encode(inner.encode()).decode()
    body = readable(mail(part("message/rfc822", encoded, "Content-Transfer-Encoding: base64")))
    assert "Inner text" in body.text


def test_encrypted_parts_are_noted() -> None:
    pgp = mail(part("application/pgp-encrypted", "Version: 1"), part("application/octet-stream", "x"), kind="encrypted")
    assert "OpenPGP" in readable(pgp).note
    assert "OpenPGP" in readable(b"Subject: x\n\n-----BEGIN PGP MESSAGE-----\nx").note
    smime = b"Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\n\nx"
    assert "S/MIME" in readable(smime).note
    assert readable(smime).attachments == ("smime.p7m",)


def nested(depth: int) -> bytes:
    raw = b"Content-Type: text/plain\r\n\r\nthe innermost"
    for level in range(depth):
        b = b"b%d" % level
        raw = (
            b'Content-Type: multipart/mixed; boundary="'
            + b
            + b'"\r\n\r\n--'
            + b
            + b"\r\n"
            + raw
            + b"\r\n--"
            + b
            + b"--\r\n"
        )
    return b"From: a@x\r\nSubject: deep\r\n" + raw


def test_two_hundred_nested_parts_are_bounded_with_a_note() -> None:
    assert readable(nested(20)).text == "the innermost"
    started = time.process_time()
    body = readable(nested(200))
    assert "deeper than 30" in body.note
    preview(nested(2_000))
    assert time.process_time() - started < 1


def test_ten_thousand_parts_are_bounded_with_a_note() -> None:
    started = time.process_time()
    body = readable(mail(*[part("text/plain", "x")] * 10_000))
    assert "More than 500 parts" in body.note
    assert time.process_time() - started < 2


def test_a_large_text_is_cut_at_one_mebibyte() -> None:
    body = readable(b"Subject: x\r\n\r\n" + "ü€\n".encode() * 600_000)
    assert body.truncated
    assert len(body.text.encode()) <= 1 << 20
    assert set(body.text) == {"ü", "€", "\n"}


def test_memory_stays_near_the_mail_itself() -> None:
    raw = mail(
        part("text/plain", "Hello"), part("application/zip", "A" * (30 << 20), "Content-Transfer-Encoding: base64")
    )
    tracemalloc.start()
    body = readable(raw)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert body.text == "Hello"
    assert peak < 4 * len(raw)


@pytest.mark.parametrize(
    ("payload", "encoding", "charset", "subtype", "text"),
    [
        (b"caf=C3=A9=\r\n!", "quoted-printable", "utf-8", "plain", "café!"),
        (b"Y2Fm6Q==", "BASE64", "iso-8859-1", "plain", "café"),
        (b"Y2Fm\r\n6Q=\r\n=", "base64", "nonsense", "plain", "café"),
        (b"caf\xe9", "8bit", "us-ascii", "plain", "café"),
        (b"caf\xe9", "nonsense", "", "plain", "café"),
        (b"<p>caf&eacute;<br>x", "7bit", "", "HTML", "café\nx"),
        (b"a\r\nb\rc", "", "", "plain", "a\nb\nc"),
        (b"", "base64", "utf-8", "plain", ""),
    ],
)
def test_part_text(payload: bytes, encoding: str, charset: str, subtype: str, text: str) -> None:
    assert part_text(payload, encoding, charset, subtype) == text


def test_a_cut_part_loses_at_most_a_character() -> None:
    encoded = base64.b64encode("käse".encode() * 50)
    assert part_text(encoded[:-5], "base64", "utf-8", "plain", cut=True).startswith("käse" * 48)


def test_uuencoded_text_is_read() -> None:
    assert decode_transfer(b"begin 644 x\n#0V%T\n`\nend\n", "x-uuencode") == b"Cat"


def test_flowed_lines_are_joined_and_quotes_kept() -> None:
    raw = b"Content-Type: text/plain; format=flowed\r\n\r\nOne long \r\nline.\r\n> quoted \r\n-- \r\nAda\r\n"
    assert readable(raw).text.rstrip() == "One long line.\n> quoted \n-- \nAda"


@pytest.mark.parametrize(
    "hidden",
    [
        '<div style="display:none">S</div>',
        '<span style="DISPLAY : NONE !important">S</span>',
        '<span style="font-size:0px">S</span>',
        '<span style="visibility: hidden">S</span>',
        '<span style="opacity:0">S</span>',
        '<p style="mso-hide:all">S</p>',
        '<font color="#FFFFFF">S</font>',
        '<span style="color:#fff">S</span>',
        '<div bgcolor="black"><b style="color: rgb(0, 0, 0)">S</b></div>',
        '<div style="background-color:#abc"><i><u style="color:#AABBCC">S</u></i></div>',
        "<p hidden>S</p>",
        "<script>S</script><style>S</style><title>S</title><template>S</template><!-- S -->",
        '<div style="max-height:0"><p>S</p></div>',
    ],
)
def test_hidden_elements_are_left_out(hidden: str) -> None:
    assert html_text(f"<html><body>before {hidden} after</body></html>").split() == ["before", "after"]


@pytest.mark.parametrize(
    "shown",
    [
        '<span style="font-size:10px">S</span>',
        '<span style="color:#fff;background:#000">S</span>',
        '<div style="background:#000"><span style="color:white">S</span></div>',
        '<span style="opacity:0.8">S</span>',
        '<p style="color:black">S</p>',
    ],
)
def test_what_can_be_seen_stays(shown: str) -> None:
    assert html_text(f"<body>{shown}</body>") == "S"


def test_html_keeps_its_lines() -> None:
    html = (
        "<p>One\n  two</p><p>Three<br>four</p><ul><li>a<li>b</ul><blockquote><p>old</p>words</blockquote>"
        "<table><tr><td>x</td><td>y</td></tr><tr><td>z</td></tr></table><pre>a  b\n c</pre>"
    )
    assert html_text(html) == ("One two\n\nThree\nfour\n\n- a\n- b\n\n> old\n>\n> words\n\nx y\nz\n\na  b\n c")


def test_links_show_where_they_lead_and_nothing_is_fetched() -> None:
    html = (
        '<a href="https://evil.example/x">https://bank.example</a> <a href="mailto:a@x">a@x</a> '
        '<a href="javascript:x()">click</a> <img src="https://t.example/p.gif" alt="logo">'
    )
    text = html_text(html, links=True)
    assert text == "https://bank.example <https://evil.example/x> a@x click logo"


@pytest.mark.parametrize(
    "html", ["<div>" * 30_000 + "x", "<b><i>" * 20_000, "<" * 50_000, "&" * 50_000, "\0<p>x\ud800"]
)
def test_hostile_html_costs_little(html: str) -> None:
    started = time.process_time()
    html_text(html).encode()
    assert time.process_time() - started < 2


@settings(max_examples=120)
@given(
    st.binary(max_size=500), st.sampled_from(["plain", "html"]), st.sampled_from(["base64", "quoted-printable", "x"])
)
def test_no_bytes_raise(noise: bytes, subtype: str, encoding: str) -> None:
    part_text(noise, encoding, "utf-8", subtype).encode()
    raw = mail(noise, part(f"text/{subtype}", "x", f"Content-Transfer-Encoding: {encoding}").replace(b"x", noise))
    readable(raw).text.encode()
    preview(raw[: len(raw) // 2]).encode()


def test_an_unknown_character_set_is_named_and_known_ones_are_not() -> None:
    mail = b"Subject: x\r\nContent-Type: text/plain; charset=%s\r\n\r\ngr\xfc\xdfe\r\n"
    assert "'x-klingon' is unknown" in readable(mail % b"x-klingon").note
    assert readable(mail % b"x-klingon").text == "grüße"
    assert all(readable(mail % known).note == "" for known in (b"", b"latin1", b"gb2312", b"utf8mb4", b"US-ASCII"))


def test_a_file_is_an_attachment_and_a_picture_in_the_text_is_none() -> None:
    head = b"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nHello\n--b\n"
    picture = b"Content-Type: image/png\nContent-Disposition: %s; filename=a.png\n\nx\n--b--\n"
    assert holds_attachment(split(head + picture % b"attachment"))
    assert not holds_attachment(split(head + picture % b"inline"))
    assert not holds_attachment(split(b"Content-Type: text/plain\n\nHello"))
