from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.ical.links import call_link

ZOOM = "https://acme.zoom.us/j/8123?pwd=abc.1"
MEET = "https://meet.google.com/abc-defg-hij"
TEAMS = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%22Tid%22%3a%221%22%7d"


@pytest.mark.parametrize(
    ("sure", "free", "link"),
    [
        ((MEET,), ("Room 2", "", ""), MEET),
        (("https://talk.acme.example/room/7",), (), "https://talk.acme.example/room/7"),
        ((), (ZOOM, "", "see https://acme.example/agenda"), ZOOM),
        ((), ("", "", f"Agenda: https://docs.acme.example/1\nJoin: {ZOOM}.\nOr dial +49"), ZOOM),
        ((), ("", "", f'<a href="{TEAMS}">Join</a> <https://aka.ms/JoinTeamsMeeting>'), TEAMS),
        ((), ("", "", f"Join:&nbsp;<{MEET}>"), MEET),
        (("https://stream.acme.example/live",), (ZOOM,), ZOOM),
        ((), ("https://jitsi.acme.example/Standup", "", ""), "https://jitsi.acme.example/Standup"),
        ((), ("", "", "https://bbb.uni.example/rooms/x-y-z/join"), "https://bbb.uni.example/rooms/x-y-z/join"),
        ((), ("", "", "https://acme.webex.com/acme/j.php?MTID=m1 (host key)"), "https://acme.webex.com/acme/j.php?MTID=m1"),
        ((), ("", "https://acme.example/events/7", "https://acme.example/agenda"), ""),
        ((), ("http://meet.jit.si/Plain", "", ""), ""),
        ((), ("", "", "javascript:alert(1) file:///etc/passwd"), ""),
        ((), ("", "", "https://zoom.us@evil.example/j/1 https://evil.example/zoom.us"), ""),
        ((), ("", "", "https://notzoom.us/j/1"), ""),
        ((), ("", "", "https://xn--zom-0na.us/j/1 https://zооm.us/j/1"), ""),
        (
            (),
            ("", "", "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Facme.zoom.us%2Fj%2F9&data=1"),
            "https://acme.zoom.us/j/9",
        ),
        ((), ("", "", "https://www.google.com/url?q=https://meet.google.com/abc-defg-hij&sa=D"), MEET),
        ((), ("", "", "https://zoom.us/u/abc https://zoom.us/ https://acme.zoom.us/j/5"), "https://acme.zoom.us/j/5"),
        ((), ("https://[bad", "", "https://host:99999/x https://meet.jit.si/Ok"), "https://meet.jit.si/Ok"),
    ],
)  # fmt: skip
def test_the_call_is_found(sure: tuple[str, ...], free: tuple[str, ...], link: str) -> None:
    assert call_link(sure, free) == link


@settings(max_examples=40)
@given(st.text(), st.text())
def test_whatever_stands_there_it_is_https_or_nothing(sure: str, free: str) -> None:
    found = call_link((sure, f"https://{free}"), (free, f"x https://{sure} {free}"))
    assert not found or (found.startswith("https://") and found.isascii() and " " not in found)
