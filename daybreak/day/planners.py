"""Which function plans which intent; its module is imported when the first such intent comes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from importlib import import_module
from typing import TYPE_CHECKING, Any

from daybreak import intents

if TYPE_CHECKING:
    from daybreak.day.desk import Desk
    from daybreak.day.plan import Plan
    from daybreak.intents import Intent

_WHERE: dict[type[Intent], tuple[str, str]] = {
    intents.Reply: ("answers", "reply"),
    intents.KeepDraft: ("answers", "keep_draft"),
    intents.Acknowledge: ("answers", "acknowledge"),
    intents.Redirect: ("answers", "redirect"),
    intents.CancelOutgoing: ("answers", "cancel"),
    intents.SettleUnknown: ("answers", "settle"),
    intents.SendDraft: ("announcing", "send_draft"),
    intents.EditDraft: ("announcing", "edit_draft"),
    intents.Snooze: ("triage", "snooze"),
    intents.Done: ("triage", "done"),
    intents.Assign: ("triage", "assign"),
    intents.CountRevision: ("triage", "revision"),
    intents.MarkDelivery: ("triage", "delivery"),
    intents.MarkDefect: ("triage", "defect"),
    intents.MarkUrgent: ("triage", "urgent"),
    intents.NoAnswer: ("triage", "no_answer"),
    intents.WaitFor: ("triage", "wait_for"),
    intents.PromiseBy: ("triage", "promise_by"),
    intents.Open: ("triage", "opened"),
    intents.LogViolation: ("log", "log_violation"),
    intents.DecideViolation: ("log", "decide_violation"),
    intents.EditViolation: ("log", "edit_violation"),
    intents.NoteViolation: ("log", "note_violation"),
    intents.AnswerViolation: ("log", "answer_violation"),
    intents.KeepGuided: ("guided", "keep_guided"),
    intents.TakeBreak: ("breaks", "take_break"),
    intents.EndBreak: ("breaks", "end_break"),
    intents.PostponeBreak: ("breaks", "postpone_break"),
    intents.SkipBreak: ("breaks", "skip_break"),
    intents.Focus: ("presence", "focus"),
    intents.Away: ("presence", "away"),
    intents.Back: ("presence", "back"),
    intents.SetAutoReply: ("showing", "set_auto_reply"),
    intents.MendShown: ("showing", "mend"),
    intents.ChangeHours: ("hours", "change_hours"),
    intents.AddException: ("hours", "add_exception"),
    intents.RemoveException: ("hours", "remove_exception"),
    intents.Tick: ("evening", "tick"),
    intents.OfferRecovery: ("evening", "offer_recovery"),
    intents.PutOff: ("evening", "put_off"),
    intents.ChooseStop: ("evening", "choose_stop"),
    intents.CloseDay: ("evening", "close_day"),
    intents.Peek: ("life", "peek"),
    intents.LookIn: ("quiet", "look_in"),
}


def plan(desk: Desk, intent: Intent, now: datetime) -> Plan:
    """Work out what an intent comes to. Raises `DayError` where it cannot be done."""
    module, name = _WHERE[type(intent)]
    planner: Callable[[Desk, Any, datetime], Plan] = getattr(import_module(f"daybreak.day.{module}"), name)
    return planner(desk, intent, now)
