"""From the file as it is written to the policy as it is meant: defaults filled in, overrides laid over."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from boundaries.policy import model
from boundaries.policy.shapes import RawBreaks, RawClient, RawException, RawPolicy, RawProject, RawWeek

_S = TypeVar("_S", bound=Struct)

_SHOWN = {
    "default": model.Length(seconds=8 * 3600),
    "email": model.Length(seconds=8 * 3600),
    "chat": model.Length(seconds=2 * 3600),
    "sms": model.Length(seconds=3600),
}


def laid_over(base: _S, raw: Struct | None) -> _S:
    """Lay what the file says over a value of the model with fields of the same names; None leaves them alone."""
    if raw is None:
        return base
    given = {each: getattr(raw, each) for each in raw.__struct_fields__}
    return msgspec.structs.replace(base, **{name: _frozen(value) for name, value in given.items() if value is not None})


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def promises(raw: dict[str, model.Length] | None) -> dict[str, model.Length]:
    """Give the promises by channel: the usual ones, but where the file has its own `default` that holds instead."""
    if raw and "default" in raw:
        return dict(raw)
    return _SHOWN | (raw or {})


def week(raw: RawWeek | None) -> model.Week:
    """Give the days that the file names, each with its windows in order."""
    days = {day: getattr(raw, day) for day in model.WEEKDAYS if raw is not None}
    return {
        day: tuple(sorted(windows, key=lambda each: each.start)) for day, windows in days.items() if windows is not None
    }


def build(raw: RawPolicy, machine_zone: str, version: str) -> model.Policy:
    """Make the policy of a file."""
    limits = laid_over(model.Limits(), raw.limits)
    me = laid_over(model.Me(name="", timezone=machine_zone), raw.me)
    return model.Policy(
        me=me if me.timezone else msgspec.structs.replace(me, timezone=machine_zone),
        hours=week(raw.hours),
        exceptions=tuple(map(_exception, raw.exception or ())),
        promise=promises(raw.promise),
        channels=laid_over(model.Channels(), raw.channels),
        look_in=tuple(sorted(set(raw.queue.look_in or ()))) if raw.queue else (),
        own_time=week(raw.own_time),
        limits=limits,
        rules=laid_over(model.Rules(), raw.rules),
        retention_months=(raw.log and raw.log.retention) or 12,
        auto_reply=laid_over(model.AutoReply(), raw.auto_reply),
        outbox_hold=10 if raw.outbox is None or raw.outbox.hold is None else raw.outbox.hold,
        breaks=_breaks(raw.breaks),
        winddown=_winddown(raw),
        review=laid_over(model.Review(), raw.review),
        support=tuple(
            laid_over(model.Person(name=each.name), each) for each in (raw.support and raw.support.people) or ()
        ),
        clients=tuple(_client(each, limits) for each in raw.client or ()),
        version=version,
    )


def _exception(raw: RawException) -> model.DayException:
    hours = None if raw.hours is None else tuple(sorted(raw.hours, key=lambda each: each.start))
    return model.DayException(
        first=raw.first,
        last=raw.first if raw.last is None else raw.last,
        hours=hours,
        promise=raw.promise or {},
        note=raw.note or "",
    )


def _breaks(raw: RawBreaks | None) -> model.Breaks:
    usual = model.Breaks()
    if raw is None:
        return usual
    postpone = raw.postpone
    given = {
        "recovery": raw.recovery,
        "warn": raw.warn,
        "idle": raw.idle,
        "activities": None if raw.activities is None else tuple(raw.activities),
        "notify": None if raw.notify is None else tuple(raw.notify),
        "postpone_by": postpone and postpone.by,
        "postpone_at_most": postpone and postpone.at_most,
    }
    return msgspec.structs.replace(
        usual,
        eyes=laid_over(usual.eyes, raw.eyes),
        move=laid_over(usual.move, raw.move),
        rest=laid_over(usual.rest, raw.rest),
        **{name: value for name, value in given.items() if value is not None},
    )


def _winddown(raw: RawPolicy) -> model.Winddown:
    winddown = laid_over(model.Winddown(), raw.winddown)
    if raw.winddown is None or raw.winddown.items is None:
        return winddown
    items = tuple(model.ChecklistItem(text=each.text, auto=each.auto, ask=each.ask) for each in raw.winddown.items)
    return msgspec.structs.replace(winddown, items=items)


def _client(raw: RawClient, limits: model.Limits) -> model.Client:
    plain = {
        name: _frozen(getattr(raw, name))
        for name in raw.__struct_fields__
        if name not in {"hours", "limits", "project"} and getattr(raw, name) is not None
    }
    return model.Client(
        **plain,
        hours=week(raw.hours),
        limits=None if raw.limits is None else laid_over(limits, raw.limits),
        projects=tuple(map(_project, raw.project or ())),
    )


def _project(raw: RawProject) -> model.Project:
    return model.Project(
        name=raw.name,
        revisions_used=raw.revisions_used or 0,
        milestones=tuple(model.Milestone(due=each.due, goal=each.goal) for each in raw.milestones or ()),
    )
