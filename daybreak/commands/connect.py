"""`daybreak connect` and `daybreak disconnect`: an account is tried before it is kept, and leaves with its secret."""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING

import msgspec

from boundaries.text import line
from connectors.base import Capability, NamesSecret, wants_secret
from connectors.errors import ConnectorError, NeedsUser, TryLater
from connectors.secret import Secret
from daybreak.accounts import (
    SECRET_NAMES,
    AccountEntry,
    AccountsError,
    add_account,
    channel_of,
    check_name,
    open_account,
    read_accounts,
    remove_account,
)
from daybreak.commands.speech import complain, print_json, refuse_at, sentence
from daybreak.documents import to_document
from daybreak.entries import AccountRecord
from daybreak.store.protocol import Change, StoreError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from connectors.base import Account
    from connectors.vault import Vault
    from daybreak.commands.context import Context

PROBE_LIMIT = 60.0
"""Seconds that the first try of an account may take."""


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add both commands."""
    parser = subparsers.add_parser("connect", help="add an account; it is tried before it is kept")
    parser.add_argument("kind", metavar="KIND", help="imap, maildir, mbox, ics, caldav, sieve or another installed one")
    parser.add_argument("name", metavar="NAME", help="what you call it: a-z, 0-9 and '-'")
    parser.add_argument(
        "--set", metavar="key=value", action="append", default=[], help="a setting of the account; again for more"
    )
    parser.add_argument("--secret-stdin", action="store_true", help="read the password from standard input")
    parser.set_defaults(func=connect)
    parser = subparsers.add_parser("disconnect", help="remove an account with its secret")
    parser.add_argument("name", metavar="NAME")
    parser.set_defaults(func=disconnect)


def connect(args: argparse.Namespace, context: Context) -> int:
    """Add an account; 2 for what cannot be a setting, 1 for an account that does not answer."""
    reason = refuse_at(context.at)
    if reason:
        return complain(reason, 2)
    try:
        entry = _entry(args.kind, args.name, args.set)
        known = next((one for one in read_accounts(context.home.accounts) if one.name == entry.name), None)
        if known is not None:
            entry = _signed_in_anew(known, entry)
        return asyncio.run(_connect(entry, context, from_stdin=args.secret_stdin, known=known is not None))
    except ValueError as error:
        return complain(str(error), 2)
    except ConnectorError as error:
        return complain(f"{sentence(error)} Nothing was kept.", 1)
    except (AccountsError, StoreError, OSError) as error:
        return complain(str(error), 1)
    except (EOFError, KeyboardInterrupt):
        return complain("Nothing was kept.", 1)


def _signed_in_anew(known: AccountEntry, entry: AccountEntry) -> AccountEntry:
    """Give the account that is there already, to be given another secret; all else of it is in its file."""
    from connectors import registry

    if entry != AccountEntry(name=known.name, kind=known.kind):
        raise AccountsError(f"There is an account {known.name!r} already; disconnect it or take another name.")
    if known.secret_command:
        program = known.secret_command[0]
        raise AccountsError(f"The secret of {known.name!r} comes from its secret_command {program!r}: change it there.")
    if not wants_secret(registry.load(known.kind), known.settings):
        raise AccountsError(f"There is an account {known.name!r} already, and it needs no secret.")
    return known


def _entry(kind: str, name: str, given: Sequence[str]) -> AccountEntry:
    """Read the settings of the command line. Raises `ValueError`."""
    check_name(name)
    settings: dict[str, str] = {}
    for pair in given:
        key, equals, value = pair.partition("=")
        if not equals or not key:
            raise ValueError(f"--set takes key=value, not {pair!r}.")
        if key in SECRET_NAMES:
            raise ValueError(
                f"A {key} on the command line is seen by every program of this machine, and may stand in your shell's "
                "history: change it. It is asked for without echo, or read with --secret-stdin."
            )
        settings[key] = value
    channel = channel_of(settings.pop("channel", ""))
    command = _command(settings.pop("secret_command", ""))
    return AccountEntry(name=name, kind=kind, channel=channel, settings=settings, secret_command=command)


def _command(text: str) -> tuple[str, ...]:
    import shlex

    return tuple(shlex.split(text))


async def _connect(entry: AccountEntry, context: Context, *, from_stdin: bool, known: bool) -> int:
    from connectors import registry
    from connectors.vault import KeyringVault, MemoryVault

    trial = MemoryVault()
    try:
        kind = registry.load(entry.kind)
        entry = await _completed(entry)
        open_account(entry, trial)
    except NeedsUser as error:
        raise ValueError(sentence(error)) from error
    keyring = KeyringVault()
    secret: Secret | None = None
    if wants_secret(kind, entry.settings) and not entry.secret_command:
        await keyring.backend(entry.name)
        called = kind.asks_for if isinstance(kind, NamesSecret) else "Password"
        secret = await asyncio.to_thread(_ask, entry.name, called, from_stdin=from_stdin)
        await trial.set(entry.kind, entry.name, secret)
    account = open_account(entry, trial)
    try:
        await _probe(account)
    finally:
        await account.close()
    if known:
        await _keep_secret(entry, secret, keyring, context)
    else:
        await _keep(entry, account, secret, keyring, context)
    can = ", ".join(sorted(account.capabilities))
    if context.json:
        print_json({"name": entry.name, "kind": entry.kind, "capabilities": sorted(account.capabilities)})
    elif known:
        print(f"{entry.name} is signed in again.")
    else:
        fetches = f" Fetch with: daybreak sync {entry.name}" if account.capabilities & {"fetch", "busy"} else ""
        print(f"{entry.name} is connected. It can: {can}.{fetches}")
    return 0


async def _completed(entry: AccountEntry) -> AccountEntry:
    """Find the servers of a mail address where none are given."""
    address = entry.settings.get("address", "")
    if entry.kind != "imap" or entry.settings.get("host") or not address:
        return entry
    from connectors.autoconfig import look_up

    found = await look_up(address)
    if found is None:
        raise NeedsUser(
            entry.name,
            f"Nobody says which servers serve {address}.",
            "Give them: --set host=imap.example.org --set smtp_host=smtp.example.org",
            field="host",
        )
    sys.stderr.write(f"Servers found: {line(found.get('host', ''))}, {line(found.get('smtp_host', ''))}\n")
    return msgspec.structs.replace(entry, settings={**found, **entry.settings})


def _ask(account: str, called: str, *, from_stdin: bool) -> Secret:
    """Read the secret: the first line of standard input, or from the terminal without echo."""
    if from_stdin:
        text = sys.stdin.readline().rstrip("\r\n")
    elif sys.stdin.isatty():
        import getpass

        text = getpass.getpass(f"{called} of {account} (not shown): ")
    else:
        raise NeedsUser(account, f"{called} is needed, and there is no terminal to ask.", "Use --secret-stdin.")
    if not text:
        raise NeedsUser(account, f"{called}: nothing was given.", "Try again.", field="secret")
    return Secret(text)


async def _probe(account: Account) -> None:
    try:
        async with asyncio.timeout(PROBE_LIMIT):
            await account.probe()
    except TimeoutError:
        happened = f"It did not answer within {PROBE_LIMIT:.0f} s."
        raise TryLater(account.name, happened, "Check host and port, and try again.") from None


async def _keep(entry: AccountEntry, account: Account, secret: Secret | None, keyring: Vault, context: Context) -> None:
    """Keep secret, file and first record; what was kept before one of them fails is taken back."""
    from daybreak.store.durable import DurableStore

    if secret is not None:
        await keyring.set(entry.kind, entry.name, secret)
    try:
        context.home.prepare()
        add_account(context.home.accounts, entry)
    except (AccountsError, OSError):
        if secret is not None:
            await keyring.delete(entry.kind, entry.name)
        raise
    comes = account.capabilities & {Capability.FETCH, Capability.BUSY}
    record = AccountRecord(
        kind=entry.kind,
        health="never-synced" if comes else "ok",
        channel=account.channel,
        me=account.me,
        capabilities=tuple(sorted(account.capabilities)),
    )
    store = DurableStore(context.home.data)
    try:
        change = Change("accounts", entry.name, to_document(record))
        store.commit("connect", [change], at=context.clock.now(), label=entry.name)
    finally:
        store.close()


async def _keep_secret(entry: AccountEntry, secret: Secret | None, keyring: Vault, context: Context) -> None:
    """Keep the new secret of an account; a dashboard that is open sees its file touched, and tries again."""
    if secret is not None:
        await keyring.set(entry.kind, entry.name, secret)
    context.home.accounts.touch()


def disconnect(args: argparse.Namespace, context: Context) -> int:
    """Remove an account: what it shows is taken back, then go its secret, its place in the file, what it fetched."""
    reason = refuse_at(context.at)
    if reason:
        return complain(reason, 2)
    try:
        entry = next((one for one in read_accounts(context.home.accounts) if one.name == args.name), None)
        if entry is None:
            return complain(f"There is no account {args.name!r}; `daybreak accounts` lists them.", 1)
        return asyncio.run(_disconnect(entry, context))
    except ConnectorError as error:
        return complain(f"{sentence(error)} The account stays.", 1)
    except (AccountsError, StoreError, OSError) as error:
        return complain(str(error), 1)


async def _disconnect(entry: AccountEntry, context: Context) -> int:
    from connectors import registry
    from connectors.vault import KeyringVault
    from daybreak.outbox import Outbox
    from daybreak.showing.leaving import take_back
    from daybreak.showing.records import change
    from daybreak.store.durable import DurableStore

    store = DurableStore(context.home.data)
    try:
        waiting = [one for one in Outbox(store, context.home.data).unsettled() if one.account == entry.name]
        if waiting:
            todo = "Send, cancel or settle them first: daybreak outbox"
            raise NeedsUser(entry.name, f"{len(waiting)} of its answers are not settled.", todo)
        left = await take_back(entry, KeyringVault(), store, context)
        if left:
            complain(left, 0)
        in_keyring = not entry.secret_command and wants_secret(registry.load(entry.kind), entry.settings)
        if in_keyring:
            vault = KeyringVault()
            await vault.delete(entry.kind, entry.name)
            if await vault.get(entry.kind, entry.name) is not None:
                raise NeedsUser(entry.name, "The keyring still gives its secret.", "Remove it there by hand.")
        remove_account(context.home.accounts, entry.name)
        changes = [
            Change("messages", key, {**document, "gone": True})
            for key, document in store.items("messages").items()
            if document.get("account") == entry.name and not document.get("gone")
        ]
        changes += [
            Change("events", key, None)
            for key, document in store.items("events").items()
            if document.get("account") == entry.name
        ]
        changes += [Change("accounts", entry.name, None), change(entry.name, None)]
        store.commit("disconnect", changes, at=context.clock.now(), label=entry.name)
    finally:
        store.close()
    if context.json:
        print_json({"name": entry.name, "secret_removed": in_keyring})
    else:
        print(f"{entry.name} is removed{', with its secret' if in_keyring else ''}.")
    return 0
