"""The keys of the Today screen: each with an id that a user's keymap may name, words, and a tooltip."""

from __future__ import annotations

from textual.binding import Binding, BindingType


def _key(keys: str, action: str, words: str, tooltip: str, *, show: bool = False) -> Binding:
    name = action.partition("(")[0].replace("_", "-")
    which = action.partition("'")[2].partition("'")[0]
    key_id = f"day.{name}.{which}" if which else f"day.{name}"
    display = "enter" if keys == "enter" else None
    return Binding(keys, action, words, id=key_id, tooltip=tooltip, show=show, key_display=display)


TODAY: list[BindingType] = [
    _key("enter", "open", "open", "Read the whole thread; again to go back", show=True),
    _key("r", "reply", "reply", "Write an answer", show=True),
    _key("a", "acknowledge", "acknowledge", "Say in one line by when the answer comes", show=True),
    _key("s", "snooze", "snooze", "Out of the queue until a time", show=True),
    _key("d", "done", "done", "Nothing more is owed", show=True),
    _key("v", "violation", "violation", "Log an act against the agreement", show=True),
    _key("u", "undo", "undo", "Take back the newest action", show=True),
    _key("b", "break", "break", "Take a break now", show=True),
    _key("f", "begin_focus", "focus", "A stretch without interruption; again to end it", show=True),
    _key("w", "wind_down", "wind down", "The checklist that ends the day", show=True),
    _key("slash", "find", "find", "Find by client, sender, subject, channel, band", show=True),
    _key("question_mark,f1", "help", "help", "Every key, and what it does", show=True),
    _key("x", "redirect", "redirect", "Point to the right channel"),
    _key("c", "assign", "client", "Say whose an unknown sender is"),
    _key("n", "revision", "revision", "Count one more round"),
    _key("D", "deliver", "delivered", "Work was delivered here: changes from now on are revisions"),
    _key("E", "defect", "defect", "Their newest message reports a defect: no revision"),
    _key("U", "urgent", "urgent", "Put at the top, or take back from there"),
    _key("minus", "no_answer", "no answer", "Needs no answer, or does after all"),
    _key("W", "wait", "wait", "The client's turn: the clock stands"),
    _key("P", "promise", "promise", "Promise by a time of your own"),
    _key("A", "away", "away", "Be away until a time; again to be back"),
    _key("H", "hours", "hours", "Your hours and the dates that differ: look, change"),
    _key("C", "call", "call", "Open the link of the call that runs or comes next"),
    _key("B", "recover", "recover", "A recovery break, after a hard message"),
    _key("t", "postpone_break", "break later", "Put the next break off; it lasts as much longer"),
    _key("X", "skip_break", "skip break", "Do without the next break; it is noted"),
    _key("R", "breaks", "break record", "What became of your breaks, and what still comes"),
    _key("L", "put_off", "later", "Begin the wind-down a little later: once a day"),
    _key("M", "morning", "morning", "What was written for today, and when to stop"),
    _key("J", "journal", "journal", "The days as they ended, and what was written"),
    _key("V", "violations", "violations", "Every entry of the log, and the year"),
    _key("o", "outbox", "outbox", "What waits to leave"),
    _key("p", "peek", "peek", "Look at what is held: a slip"),
    _key("l", "look_in", "look in", "The whole queue, between two look-in times"),
    _key("m", "mend", "mend", "Put back what others see, where somebody changed it"),
    _key("S", "shown", "others see", "What each account shows others; turn it on or off"),
    _key("f5", "sync", "fetch", "Fetch from every account now, and read back what others see"),
    _key("g", "group", "group", "Group the queue by client, or not"),
    _key("z", "zoom", "zoom", "Give the pane the whole room, or take it back"),
    _key("1", "pane('queue')", "queue", "To the queue"),
    _key("2", "pane('today')", "today", "To today"),
    _key("3", "pane('breaks')", "breaks", "To the breaks"),
    _key("4", "pane('violations')", "violations", "To the violations"),
    _key("5", "pane('thread')", "thread", "To the thread"),
    _key("escape", "back", "back", "Back: from a zoom, a search, marks"),
]

APP: list[BindingType] = [
    Binding("q,ctrl+q", "quit", "quit", id="app.quit", tooltip="Leave; nothing is lost", show=False),
    Binding(
        "ctrl+p",
        "command_palette",
        "palette",
        id="app.palette",
        tooltip="Everything by name",
        show=False,
        priority=True,
    ),
]


def bindings(found: list[BindingType]) -> tuple[Binding, ...]:
    """Give those that are whole bindings: all of ours are."""
    return tuple(binding for binding in found if isinstance(binding, Binding))
