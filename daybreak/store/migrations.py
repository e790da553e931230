"""What brings the documents of an older format up to the present one.

A change of shape that old files do not satisfy raises `envelope.FORMAT` by one and adds a step here, keyed by the
format that it starts from; a golden file of that format joins the tests. The old file stays as second generation.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from daybreak.store.protocol import Document

Step = Callable[[str, dict[str, Document]], dict[str, Document]]
"""Takes a collection's name and its documents by key; gives the documents of the next format."""

STEPS: Mapping[int, Step] = {}
"""Format 1 is the first."""


def upgraded(
    collection: str, documents: dict[str, Document], version: int, steps: Mapping[int, Step] = STEPS
) -> dict[str, Document]:
    """Give documents in the present format."""
    while step := steps.get(version):
        documents = step(collection, documents)
        version += 1
    return documents
