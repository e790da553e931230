"""Print what the rules make of the labelled messages, and keep the table in the docs: `make rules`."""

from __future__ import annotations

import sys
from pathlib import Path

from labelled_count import held_table, measure, table
from labelled_set import held, labelled

from boundaries.violations.rules import OFF_BY_DEFAULT

PAGE = Path(__file__).parent / "rules.md"
BEGIN, END = "<!-- table: make rules -->", "<!-- end of table -->"


def put(page: str, lines: str) -> str:
    """Put a table between the marks of a page."""
    head, rest = page.split(BEGIN)
    tail = rest.split(END)[1]
    return f"{head}{BEGIN}\n{lines}\n{END}{tail}"


def main() -> int:
    """Judge all, print the table and what failed, write the page."""
    messages, kept_back = labelled(), held()
    result = measure(messages)
    lines = "\n\n".join((table(result, messages, OFF_BY_DEFAULT), held_table(measure(kept_back), kept_back)))
    sys.stdout.write(lines + "\n\n" + "\n".join(result.failures) + "\n")
    PAGE.write_text(put(PAGE.read_text(encoding="utf-8"), lines), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
