"""Whose message is it: addresses and threads to the clients of the policy."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import lru_cache

from boundaries.facts import Thread
from boundaries.policy.model import Client, Policy


@lru_cache(maxsize=8192)
def normal(address: str) -> str:
    """Give the form in which addresses and handles are compared: without case, brackets and outer space."""
    return address.strip(" \t\r\n<>").casefold()


class ClientIndex:
    """Finds clients by address, built once a policy.

    `screened` holds what the user said of senders whom the policy does not name: a client's name by address, empty
    for nobody's. It goes before the policy's own word; a name that the policy no longer knows is passed over.
    """

    def __init__(self, policy: Policy, screened: Mapping[str, str] | None = None) -> None:
        self._names = {client.name: client for client in policy.clients}
        self._people: dict[str, Client | None] = {}
        self._domains: dict[str, Client] = {}
        for client in policy.clients:
            for person in client.people:
                self._people.setdefault(normal(person), client)
            for domain in client.domains:
                self._domains.setdefault(normal(domain).lstrip("@"), client)
        for address, name in (screened or {}).items():
            if not name or name in self._names:
                self._people[normal(address)] = self._names.get(name)

    @property
    def names(self) -> Collection[str]:
        """Give the names of all clients, in the policy's order."""
        return self._names.keys()

    def addresses(self, client: Client) -> tuple[str, ...]:
        """Give the mail addresses of a client's people, those included whom the user named to be theirs."""
        return tuple(key for key, owner in self._people.items() if owner is client and "@" in key.strip("@"))

    def named(self, name: str) -> Client | None:
        """Give a client by name; in another case it is the same one."""
        found = self._names.get(name)
        return found or next((each for key, each in self._names.items() if key.casefold() == name.casefold()), None)

    def knows(self, address: str) -> bool:
        """Say whether it is settled whose an address is: a client's, or nobody's by the user's word."""
        return normal(address) in self._people or self.of(address) is not None

    def of(self, address: str) -> Client | None:
        """Give the client who writes from an address or handle: by its exact people, then by domain.

        Subdomains of a client's domain are somebody else's until the policy names them.
        """
        key = normal(address)
        if key in self._people:
            return self._people[key]
        _, at, domain = key.rpartition("@")
        return self._domains.get(domain) if at else None

    def of_thread(self, thread: Thread) -> Client | None:
        """Give the client of a thread: as the user assigned it, else the first of its senders who is a client's.

        In a thread that only the user has written in, it is the first of the recipients.
        """
        assigned = thread.state.client
        if assigned == "":
            return None
        if assigned is not None and assigned in self._names:
            return self._names[assigned]
        others = [message for message in thread.messages if not message.from_me]
        for message in others:
            found = self.of(message.sender.address)
            if found is not None:
                return found
        if others:
            return None
        recipients = (who for message in thread.messages for who in (*message.to, *message.cc))
        return next(filter(None, (self.of(who.address) for who in recipients)), None)
