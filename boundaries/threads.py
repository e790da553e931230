"""Which messages belong together: conversations by Message-ID, In-Reply-To and References (RFC 5322, 3.6.4).

Two messages are of one thread when they name a common id, their own or a referenced one, within one account; what
follows from that over several steps too. Subjects are never compared. Whatever the order of arrival, the
partition is the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from boundaries.facts import Message
from boundaries.ids import short_id

MAX_REFS = 100
"""Ids of one message that are followed; of a longer list the first one and the last 99."""
MAX_ID = 998
"""Characters of an id, the longest line of RFC 5322 section 2.1.1; longer ones are none."""

_Node = tuple[str, str]
"""Account and message id; a message without any id is a node of its own, `_ALONE` before its name."""
_ALONE = "\0"


def _clean(raw: str) -> str:
    text = raw.strip(" \t\r\n<>\0")
    return text if len(text) <= MAX_ID else ""


def linking_ids(message: Message) -> tuple[str, ...]:
    """Give the ids that link a message: the root first, its own last, each once; empty where it stands alone."""
    refs = message.refs
    if len(refs) > MAX_REFS:
        refs = (refs[0], *refs[1 - MAX_REFS :])
    return tuple(dict.fromkeys(filter(None, map(_clean, (*refs, message.message_id)))))


class ThreadIndex:
    """The threads of the messages added so far; adding is incremental and may merge threads.

    A thread's id comes from the account and the oldest id that its first message names: mostly the root of the
    conversation, whichever of its messages came first. When a message links two threads, the one whose first message
    was added earlier keeps its id. Add stored messages in the order in which they were stored, and the ids are
    those of the last run.
    """

    def __init__(self, messages: Iterable[Message] = ()) -> None:
        self._parent: dict[_Node, _Node] = {}
        self._thread: dict[_Node, str] = {}
        self._members: dict[_Node, list[str]] = {}
        self._born: dict[_Node, int] = {}
        self._node: dict[str, _Node] = {}
        self._root: dict[str, _Node] = {}
        for message in messages:
            self.add(message)

    def add(self, message: Message) -> tuple[str, tuple[str, ...]]:
        """Place a message: the id of its thread, and the ids of threads that are part of it from now on.

        The same message again changes nothing, unless it names more ids than before.
        """
        account = message.account
        ids = linking_ids(message) or (_ALONE + message.id,)
        nodes = [(account, name) for name in ids]
        before = self._node.get(message.id)
        if before is not None:
            nodes.append(before)
        roots = dict.fromkeys(self._find(node) for node in nodes if node in self._parent)
        root = min(roots, key=self._born.__getitem__) if roots else self._begin(nodes[0])
        merged = tuple(self._merge(root, other) for other in roots if other != root)
        for node in nodes:
            self._parent.setdefault(node, root)
        if before is None:
            self._node[message.id] = nodes[-1]
            self._members[root].append(message.id)
        return self._thread[root], merged

    def thread_of(self, message: str) -> str | None:
        """Give the thread of a message by its id (ours); None for one that was never added."""
        node = self._node.get(message)
        return None if node is None else self._thread[self._find(node)]

    def current(self, thread: str) -> str | None:
        """Give the id under which a thread is known now: its own, or that of the thread it became part of."""
        node = self._root.get(thread)
        return None if node is None else self._thread[self._find(node)]

    def members(self, thread: str) -> tuple[str, ...]:
        """Give the ids (ours) of a thread's messages, in the order in which they were added."""
        node = self._root.get(thread)
        return () if node is None else tuple(self._members[self._find(node)])

    def __iter__(self) -> Iterator[str]:
        return iter(self._thread.values())

    def __len__(self) -> int:
        return len(self._thread)

    def _begin(self, node: _Node) -> _Node:
        thread = short_id(*node)
        self._parent[node] = node
        self._thread[node] = thread
        self._members[node] = []
        self._born[node] = len(self._root)
        self._root[thread] = node
        return node

    def _merge(self, root: _Node, other: _Node) -> str:
        self._parent[other] = root
        self._members[root] += self._members.pop(other)
        del self._born[other]
        return self._thread.pop(other)

    def _find(self, node: _Node) -> _Node:
        parent = self._parent
        while (up := parent[node]) != node:
            parent[node] = parent[up]
            node = up
        return node
