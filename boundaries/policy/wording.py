"""The agreement in force, in plain words: the policy, or what holds for one client."""

from __future__ import annotations

from boundaries.policy.hours import week_lines, windows_words
from boundaries.policy.model import WEEKDAYS, Client, DayException, Length, Limits, Policy, Week
from boundaries.policy.values import window_text
from boundaries.words import count, duration, length


def agreement(policy: Policy, client_name: str | None = None) -> tuple[str, ...]:
    """Give the lines of `daybreak policy show`; texts of the file stand in them raw.

    Raises `LookupError` where no client has that name (capitals do not matter).
    """
    client = client_of(policy, client_name) if client_name is not None else None
    hours = hours_of(policy, client)
    return (
        *_who(policy, client),
        "",
        f"Hours ({policy.me.timezone}):",
        *(f"  {line}" for line in week_lines(hours)),
        *(f"  {_exception(each)}" for each in policy.exceptions),
        *((f"  Public holidays of {policy.me.holidays}: closed",) if policy.me.holidays else ()),
        "",
        "Answers:",
        *(f"  {line}" for line in _promises(policy, client)),
        "",
        "Channels:",
        *(f"  {line}" for line in _channels(policy, client)),
        "",
        "Limits:",
        *(f"  {line}" for line in _limits(limits_of(policy, client), client)),
        *_both_sides(client),
    )


def client_of(policy: Policy, name: str) -> Client:
    """Give the client of a name, whatever its capitals. Raises `LookupError`."""
    for client in policy.clients:
        if client.name.casefold() == name.casefold():
            return client
    raise LookupError(name)


def hours_of(policy: Policy, client: Client | None) -> Week:
    """Give the week that holds for a client."""
    return policy.hours | client.hours if client else policy.hours


def promises_of(policy: Policy, client: Client | None) -> dict[str, Length]:
    """Give the promises by channel that hold for a client; a client's `default` goes before the policy's channels."""
    own = client.promise if client else {}
    return own if "default" in own else policy.promise | own


def limits_of(policy: Policy, client: Client | None) -> Limits:
    """Give the limits that hold for a client."""
    return client.limits if client and client.limits else policy.limits


def channels_of(policy: Policy, client: Client | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the general and the urgent channels that hold for a client."""
    general = policy.channels.general if client is None or client.channels is None else client.channels
    urgent = policy.channels.urgent if client is None or client.urgent is None else client.urgent
    return general, urgent


def _who(policy: Policy, client: Client | None) -> tuple[str, ...]:
    if client is None:
        return (f"The boundaries of {policy.me.name or 'this home'}", f"Version {policy.version}")
    since = f", agreed on {client.agreed}" if client.agreed else ""
    zone = f" ({client.timezone})" if client.timezone else ""
    title = f"{policy.me.name or 'This home'} and {client.name}{zone}, {client.kind}{since}"
    return (title, f"Version {policy.version}")


def _exception(each: DayException) -> str:
    dates = f"{each.first}" if each.first == each.last else f"{each.first} to {each.last}"
    parts = [] if each.hours is None else [windows_words(each.hours)]
    parts += [f"{name} in {length(promised)}" for name, promised in each.promise.items()]
    note = f" ({each.note})" if each.note else ""
    return f"{dates}: {', '.join(parts) or 'as usual'}{note}"


def _promises(policy: Policy, client: Client | None) -> list[str]:
    promised = promises_of(policy, client)
    named = [f"{name}: {length(each)}" for name, each in promised.items() if name != "default"]
    rest = promised.get("default")
    return [*named, f"everything else: {length(rest)}"] if rest else named


def _channels(policy: Policy, client: Client | None) -> list[str]:
    general, urgent = channels_of(policy, client)
    lines = [f"general: {', '.join(general) or 'none'}"]
    if urgent and (client is None or client.emergency):
        what = f", only when {client.emergency}" if client else ", only for what cannot wait"
        lines.append(f"urgent: {', '.join(urgent)}{what}")
    if policy.channels.off_limits:
        lines.append(f"off limits: {', '.join(policy.channels.off_limits)}")
    return lines


def _limits(limits: Limits, client: Client | None) -> list[str]:
    lines = [
        f"{count(limits.revisions, 'round')} of revision included per project",
        f"{count(limits.messages_a_day, 'message')} a day from one client",
        f"{count(limits.chases, 'nudge')} before a promise has passed",
        f"{duration(limits.notice)} of notice for a meeting",
        "no check-ins" if limits.check_ins == "none" else f"check-ins: {limits.check_ins}",
    ]
    if client is None:
        lines.append(f"{duration(limits.workload)} of client work a week, {duration(limits.hard_stop)} in one day")
    else:
        lines += [
            f"{project.name}: revision {project.revisions_used} of {limits.revisions} used"
            for project in client.projects
        ]
    return lines


def _both_sides(client: Client | None) -> tuple[str, ...]:
    if client is None:
        return ()
    lines = [f"  they expect: {each}" for each in client.expects]
    lines += [f"  feedback: {client.feedback}"] if client.feedback else []
    lines += [f"  they may ask for: {', '.join(client.may_ask)}"] if client.may_ask else []
    return ("", "Both sides:", *lines) if lines else ()


def week_texts(week: Week) -> dict[str, list[str]]:
    """Give a week as the policy file writes it: windows by day."""
    return {day: [window_text(each) for each in week[day]] for day in WEEKDAYS if week.get(day)}
