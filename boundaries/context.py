"""What the rules of the day need besides the thread and the instant: made once a policy, asked many times."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from zoneinfo import ZoneInfo

from boundaries.availability import own_hours
from boundaries.clients import ClientIndex, normal
from boundaries.facts import Thread
from boundaries.policy.model import Client, Policy
from boundaries.worktime import Holidays, WorkTime, no_holidays


class Context:
    """A policy with its client index, its holidays, and a `WorkTime` per client, made when first asked for.

    `screened` is as in `ClientIndex`; `ignored` holds the addresses of senders whose mail needs no answer.
    """

    def __init__(
        self,
        policy: Policy,
        holidays: Holidays = no_holidays,
        *,
        screened: Mapping[str, str] | None = None,
        ignored: Collection[str] = (),
    ) -> None:
        self.policy = policy
        self.clients = ClientIndex(policy, screened)
        self.zone = ZoneInfo(policy.me.timezone)
        self.ignored = frozenset(map(normal, ignored))
        self.mine = WorkTime(policy, None, holidays)
        """The user's own working time."""
        self.own = own_hours(policy)
        """The protected blocks of the week; None without any."""
        self._holidays = holidays
        self._screened = screened
        self._work: dict[str, WorkTime] = {}
        self._others: list[Context] = []

    def work(self, client: Client | None) -> WorkTime:
        """Give the working time that holds for a client; the user's own for those without hours of their own."""
        if client is None or not client.hours:
            return self.mine
        if client.name not in self._work:
            self._work[client.name] = WorkTime(self.policy, client, self._holidays)
        return self._work[client.name]

    def under(self, policy: Policy) -> Context:
        """Give the same world under another policy, made once; its holidays are those of the present one."""
        known = next((other for other in self._others if other.policy is policy), None)
        if known is None:
            known = Context(policy, self._holidays, screened=self._screened, ignored=self.ignored)
            self._others.append(known)
        return known

    def urgent_channel(self, client: Client | None, thread: Thread) -> str:
        """Name the urgent channel of the client's agreement that a thread came over; empty where it is none.

        A channel is named by account or by kind; who has no agreement has no urgent channel.
        """
        if client is None:
            return ""
        agreed = self.policy.channels.urgent if client.urgent is None else client.urgent
        return next((name for name in (thread.account, str(thread.channel)) if name in agreed), "")
