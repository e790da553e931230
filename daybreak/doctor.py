"""What is wrong and what to do, account by account: looks at everything, changes nothing."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from msgspec import Struct

from boundaries.words import count
from connectors.base import Capability, wants_secret
from connectors.errors import ConnectorError
from daybreak.accounts import AccountsError, open_account, read_accounts
from daybreak.background import Background
from daybreak.eventlog import EventLog, quiet_libraries
from daybreak.store.protocol import StoreError
from daybreak.sync import account_record

if TYPE_CHECKING:
    from connectors.vault import KeyringVault
    from daybreak.accounts import AccountEntry
    from daybreak.clock import Clock
    from daybreak.home import Home
    from daybreak.store.protocol import Store

PROBE_LIMIT: Final = 20.0
"""Seconds that one account may take to answer."""
ROOM: Final = 100 * 1024 * 1024
"""Bytes that should be free on the disk of the home."""


class Finding(Struct, frozen=True, kw_only=True):
    """One thing that was looked at. Texts are raw: they may quote a server."""

    what: str
    """policy, store, disk, keyring, account, outbox, status, auto-reply, terminal, idle, notices"""
    name: str = ""
    ok: bool
    text: str
    todo: str = ""


async def examine(home: Home, clock: Clock) -> list[Finding]:
    """Look at everything; the accounts all at once, each with its own time limit."""
    from connectors.vault import KeyringVault

    findings = [*_policy(home), _disk(home)]
    entries, problems = _accounts(home)
    findings += problems
    store, problems = _store(home)
    findings += problems
    vault = KeyringVault()
    findings.append(await _keyring(vault, needed=_needs_keyring(entries)))
    findings += await _probe_all(entries, vault, store, home, clock)
    if store is not None:
        findings += _outbox(store, home)
        findings += _shown(store)
        store.close()
    findings += [_terminal(), await asyncio.to_thread(_idle, clock), await asyncio.to_thread(_notices)]
    return findings


def _policy(home: Home) -> list[Finding]:
    from daybreak.policy_file import read

    found = read(home)
    if found.problems:
        return [
            Finding(what="policy", ok=False, text=problem.sentence(), todo="Mend it with: daybreak policy edit")
            for problem in found.problems
        ]
    if found.source == "defaults":
        return [Finding(what="policy", ok=True, text=found.notice or "None yet: the defaults hold.")]
    return [Finding(what="policy", ok=True, text=f"{home.policy}: sound, version {found.policy.version}")]


def _zone(home: Home) -> ZoneInfo:
    from daybreak.policy_file import read

    return ZoneInfo(read(home).policy.me.timezone)


def _disk(home: Home) -> Finding:
    folder = next(path for path in (home.data, *home.data.parents) if path.is_dir())
    if not os.access(folder, os.W_OK):
        return Finding(
            what="disk", ok=False, text=f"{folder} cannot be written.", todo="Give yourself the right to write there."
        )
    free = shutil.disk_usage(folder).free
    text = f"{free // (1024 * 1024):,} MB free on the disk of {folder}."
    if free < ROOM:
        return Finding(
            what="disk", ok=False, text=text, todo="Free some space: nothing new can be kept on a full disk."
        )
    return Finding(what="disk", ok=True, text=text)


def _accounts(home: Home) -> tuple[tuple[AccountEntry, ...], list[Finding]]:
    try:
        found = read_accounts(home.accounts)
    except AccountsError as error:
        return (), [Finding(what="account", ok=False, text=str(error), todo="Mend the file.")]
    none = "None yet. Add one: daybreak connect imap NAME --set address=you@example.org"
    return found, [] if found else [Finding(what="account", ok=True, text=none)]


def _store(home: Home) -> tuple[Store | None, list[Finding]]:
    from daybreak.store.durable import DurableStore

    try:
        store = DurableStore(home.data)
    except StoreError as error:
        return None, [Finding(what="store", ok=False, text=str(error))]
    if store.notices:
        return store, [Finding(what="store", ok=False, text=notice) for notice in store.notices]
    messages = count(len(store.items("messages")), "message")
    return store, [Finding(what="store", ok=True, text=f"{home.data}: whole, {messages}.")]


def _needs_keyring(entries: tuple[AccountEntry, ...]) -> bool:
    from connectors import registry

    for entry in entries:
        try:
            if not entry.secret_command and wants_secret(registry.load(entry.kind), entry.settings):
                return True
        except ConnectorError:
            continue
    return False


async def _keyring(vault: KeyringVault, *, needed: bool) -> Finding:
    """Name the backend; that there is none is only wrong where an account needs one."""
    try:
        name = await vault.backend()
    except ConnectorError as error:
        text = error.happened if needed else f"{error.happened} No account needs one."
        return Finding(what="keyring", ok=not needed, text=text, todo=error.todo if needed else "")
    return Finding(what="keyring", name=name, ok=True, text=f"Secrets are kept by {name}.")


async def _probe_all(
    entries: tuple[AccountEntry, ...], vault: KeyringVault, store: Store | None, home: Home, clock: Clock
) -> list[Finding]:
    log = EventLog(home.log, clock)
    quiet_libraries(log)
    found: dict[str, Finding] = {}

    def unexpected(name: str, error: BaseException) -> None:
        text = f"Something unexpected happened ({type(error).__name__})."
        found[name] = Finding(
            what="account", name=name, ok=False, text=text, todo=f"A report is in {home.log}: send it to the authors."
        )

    background = Background(log, unexpected)

    async def one(entry: AccountEntry) -> None:
        found[entry.name] = await _probe(entry, vault, store, home)

    if entries:
        await asyncio.gather(*(background.once("doctor", one(entry), account=entry.name) for entry in entries))
    return [found[entry.name] for entry in entries]


async def _probe(entry: AccountEntry, vault: KeyringVault, store: Store | None, home: Home) -> Finding:
    try:
        account = open_account(entry, vault)
        try:
            async with asyncio.timeout(PROBE_LIMIT):
                await account.probe()
            can = ", ".join(sorted(account.capabilities))
        finally:
            await account.close()
    except ConnectorError as error:
        field = f" (setting {error.field})" if error.field else ""
        return Finding(what="account", name=entry.name, ok=False, text=f"{error.happened}{field}", todo=error.todo)
    except TimeoutError:
        text = f"It did not answer within {PROBE_LIMIT:.0f} s."
        return Finding(what="account", name=entry.name, ok=False, text=text, todo="Look at host, port and network.")
    last = account_record(store, entry.name).last_sync if store is not None else None
    since = f", last synced {last.astimezone(_zone(home)):%Y-%m-%d %H:%M}" if last is not None else ", never synced"
    since = since if account.capabilities & {Capability.FETCH, Capability.BUSY} else ""
    return Finding(what="account", name=entry.name, ok=True, text=f"{entry.kind}, answers; it can: {can}{since}.")


def _outbox(store: Store, home: Home) -> list[Finding]:
    from daybreak.outbox import Outbox

    findings = []
    for entry in Outbox(store, home.data).entries({"unknown", "failed"}):
        if entry.what == "automatic":
            continue
        what = "may or may not have left" if entry.state == "unknown" else "could not be sent"
        todo = f"daybreak outbox settle {entry.id} {'sent, or again' if entry.state == 'unknown' else 'again'}"
        text = f"The answer “{entry.outgoing.subject}” {what}. {entry.error}".strip()
        findings.append(Finding(what="outbox", name=entry.id, ok=False, text=text, todo=todo))
    return findings


_STANDING: Final = {"drift": "drift", "refused": "refused", "trouble": "not reached"}


def _shown(store: Store) -> list[Finding]:
    """Name what others see and is not as it should be."""
    from daybreak.day.showing import lines_of
    from daybreak.showing.records import shown_records

    todo = {
        "drift": "Put it back with: daybreak auto-reply mend",
        "refused": "Mend it there, then: daybreak auto-reply mend",
        "trouble": "Look at it again with: daybreak sync",
    }
    return [
        Finding(
            what=each.what,
            name=name,
            ok=False,
            text=f"{_STANDING[each.standing]}: {each.text}",
            todo=todo[each.standing],
        )
        for name, record in shown_records(store)
        for each in lines_of(name, record)
        if each.standing in todo
    ]


def _idle(clock: Clock) -> Finding:
    """Name what tells how long nobody touched keyboard or mouse."""
    from connectors.idle.choose import choose

    source = choose(os.environ, clock.now)
    seconds = source.seconds()
    source.close()
    text = f"Idle time comes from {source.name}"
    if seconds is None:
        return Finding(what="idle", ok=True, text=f"{text}, which does not tell it now: being away is not noticed.")
    return Finding(what="idle", ok=True, text=f"{text}: {seconds:.0f} s now.")


def _notices() -> Finding:
    """Say by which ways a notice could reach somebody in another window."""
    from connectors.notice.choose import choose
    from daybreak.terminals import way

    sequence = way(os.environ)
    found = choose(os.environ)
    terminal = f"the terminal understands OSC {sequence}" if sequence else "of the terminal no sequence is known"
    desktop = f"the desktop shows them ({found.name})" if found is not None else "no desktop shows them"
    return Finding(what="notices", ok=True, text=f"Notices: {terminal}; {desktop}; [breaks].notify chooses.")


def _terminal() -> Finding:
    if not sys.stdout.isatty():
        return Finding(what="terminal", ok=True, text="There is none here: the dashboard would print today as text.")
    kind, size = os.environ.get("TERM", ""), shutil.get_terminal_size()
    text = f"{kind or 'unknown'}, {size.columns} by {size.lines}, {sys.stdout.encoding}"
    todo = ""
    if kind in ("", "dumb"):
        todo = "TERM names no screen: the dashboard prints today as text. Set TERM, e.g. to xterm-256color."
    elif "utf" not in sys.stdout.encoding.lower():
        todo = "Set a UTF-8 locale, e.g. LANG=C.UTF-8."
    elif size.columns < 80 or size.lines < 24:
        todo = "Make the window at least 80 by 24."
    return Finding(what="terminal", ok=not todo, text=text, todo=todo)


def sound(findings: list[Finding]) -> bool:
    """Say whether nothing is wrong."""
    return all(finding.ok for finding in findings)
