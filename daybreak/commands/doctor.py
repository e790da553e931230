"""`daybreak doctor`: what is wrong and what to do."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from boundaries.text import line
from daybreak.commands.speech import print_json

if TYPE_CHECKING:
    import argparse

    from daybreak.commands.context import Context


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("doctor", help="say what is wrong and what to do, account by account")
    parser.set_defaults(func=run)


def run(args: argparse.Namespace, context: Context) -> int:
    """Look at everything; 1 where something is wrong."""
    del args
    from daybreak.doctor import examine, sound

    findings = asyncio.run(examine(context.home, context.clock))
    healthy = sound(findings)
    if context.json:
        rows = [
            {
                "what": finding.what,
                "name": line(finding.name),
                "ok": finding.ok,
                "text": line(finding.text),
                "todo": line(finding.todo),
            }
            for finding in findings
        ]
        print_json({"ok": healthy, "findings": rows})
        return 0 if healthy else 1
    for finding in findings:
        name = f" {line(finding.name)}" if finding.name and finding.what != "keyring" else ""
        print(f"{'ok   ' if finding.ok else 'WRONG'} {finding.what}{name}: {line(finding.text)}")
        if finding.todo:
            print(f"      {line(finding.todo)}")
    return 0 if healthy else 1
