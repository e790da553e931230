"""`daybreak policy check | show | edit`: is the policy sound, what does it say, change it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from boundaries.policy.problems import Problem, nearest
from boundaries.policy.values import window_text
from boundaries.policy.wording import (
    agreement,
    channels_of,
    client_of,
    hours_of,
    limits_of,
    promises_of,
    week_texts,
)
from boundaries.text import line
from daybreak.policy_file import examine, read, text_of

if TYPE_CHECKING:
    import argparse

    from boundaries.policy.model import Client, Policy
    from daybreak.commands.context import Context
    from daybreak.policy_file import PolicyFile


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command with its three verbs."""
    parser = subparsers.add_parser("policy", help="your boundaries: check, show, edit")
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("check", help="say whether policy.toml is sound, and where not").set_defaults(func=check)
    shown = verbs.add_parser("show", help="the agreement in force")
    shown.add_argument("--client", metavar="C", help="what holds for this client")
    shown.set_defaults(func=show)
    verbs.add_parser(
        "edit", help="open policy.toml in $EDITOR; the old one stays if the new one has errors"
    ).set_defaults(func=edit)


def check(args: argparse.Namespace, context: Context) -> int:
    """Report every problem of the file on standard error; 2 when there is any, unknown keys too."""
    del args
    file = str(context.home.policy)
    try:
        loaded = examine(text_of(context.home.policy), file, context.home)
        problems, version = loaded.problems, loaded.policy.version
    except (OSError, ValueError):
        found = read(context.home)
        problems, version = found.problems, found.policy.version
    if context.json:
        print(_json({"file": file, "valid": not problems, "version": version, "problems": _plain(problems)}))
    elif not problems:
        known = version != "defaults"
        print(line(f"{file}: sound, version {version}" if known else read(context.home).notice))
    complain(problems)
    return 2 if problems else 0


def show(args: argparse.Namespace, context: Context) -> int:
    """Print the agreement in force, the user's or one client's; 1 for a client that the policy does not name."""
    found = read(context.home)
    wanted: str | None = args.client
    try:
        client = client_of(found.policy, wanted) if wanted is not None else None
    except LookupError:
        names = [each.name for each in found.policy.clients]
        like = nearest(str(wanted), names)
        hint = f'Did you mean "{like}"?' if like else f"It has {', '.join(names) or 'none yet'}."
        print(line(f'The policy has no client "{wanted}". {hint}'), file=sys.stderr)
        return 1
    if found.notice:
        print(line(found.notice), file=sys.stderr)
    if context.json:
        print(_json(_document(found, client)))
    else:
        for words in agreement(found.policy, client.name if client else None):
            indent = "  " if words.startswith("  ") else ""
            print(f"{indent}{line(words)}")
    return 2 if found.problems and found.source != "file" else 0


def edit(args: argparse.Namespace, context: Context) -> int:
    """Open a copy in the user's editor and take it over only when it is sound."""
    del args
    if context.at is not None:
        print(
            "daybreak policy edit: --at is for reading only: the policy is edited now or not at all.", file=sys.stderr
        )
        return 2
    from daybreak.commands.announce import after_change, before_change
    from daybreak.commands.auto_reply import follow
    from daybreak.policy_edit import edit_policy

    if context.home.policy.exists():
        before_change(context)
    code = edit_policy(context.home)
    if code == 0:
        after_change(context)
        return follow(context.day(lenient=True), context)
    return code


def complain(problems: tuple[Problem, ...]) -> None:
    """Say each problem on standard error, a line each."""
    for problem in problems:
        print(line(problem.sentence()), file=sys.stderr)


def _document(found: PolicyFile, client: Client | None) -> dict[str, Any]:
    policy: Policy = found.policy
    general, urgent = channels_of(policy, client)
    return {
        "source": found.source,
        "version": policy.version,
        "name": policy.me.name,
        "timezone": policy.me.timezone,
        "holidays": policy.me.holidays,
        "client": client.name if client else None,
        "hours": week_texts(hours_of(policy, client)),
        "exceptions": [
            {
                "from": each.first,
                "to": each.last,
                "hours": None if each.hours is None else [window_text(window) for window in each.hours],
                "promise": each.promise,
                "note": each.note,
            }
            for each in policy.exceptions
        ],
        "promise": promises_of(policy, client),
        "channels": {"urgent": urgent, "general": general, "off_limits": policy.channels.off_limits},
        "limits": limits_of(policy, client),
        "agreement": agreement(policy, client.name if client else None),
    }


def _plain(problems: tuple[Problem, ...]) -> list[dict[str, Any]]:
    return [{name: getattr(each, name) for name in each.__struct_fields__} for each in problems]


def _json(document: dict[str, Any]) -> str:
    """Give one document with its texts made safe to print."""
    from msgspec import json, to_builtins

    return json.format(json.encode(_clean(to_builtins(document)))).decode()


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return value[: len(value) - len(value.lstrip(" "))] + line(value)
    if isinstance(value, dict):
        return {_clean(key): _clean(each) for key, each in value.items()}
    return [_clean(each) for each in value] if isinstance(value, list) else value
