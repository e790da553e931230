"""English: what asks for an act before hours begin again."""

from __future__ import annotations

from boundaries.violations.lexicon import Lexicon, phrases

LEXICON = Lexicon(
    language="en",
    tonight=phrases("""
        tonight, this evening, before tomorrow, before tomorrow morning, by tomorrow morning, by morning, first thing
        tomorrow, before midnight, by midnight, before you go to bed, by the end of today, by end of day, by eod, it
        today, this today, that today, them today, today please, still today, later today, overnight, before you
        start, before you begin, tomorrow first thing, before tomorrow's, before the morning, by breakfast, before
        breakfast, in the morning before, when i wake up, when i get up, when i wake, when i get in, when i come in,
        when we open, before we open, before nine, before eight, before 9, before 8, by 8 am, by 8am, by 9 am, by 9am,
        by 7 am, by 7am, by nine, by eight, by seven, at the crack of dawn, this very evening, this afternoon still,
        before the day is over, before the day ends, before you log off, before you leave, before you sleep, before
        bed, before the night is over, by tonight, after dinner, until midnight, till midnight, late tonight, early
        tomorrow, tomorrow early, tomorrow at dawn, by tomorrow at, until tomorrow morning, until tomorrow at, till
        tomorrow morning, ready by tomorrow, ready for tomorrow, done by tomorrow, need it tomorrow morning, tomorrow
        morning's, during the night, through the night, a night shift, all nighter
    """),
    weekend=phrases("""
        this weekend, over the weekend, on the weekend, at the weekend, by sunday, by monday morning, before monday,
        first thing monday, on saturday, on sunday, this saturday, this sunday, by the weekend's end, before the
        weekend is over, during the weekend, through the weekend, until sunday, until monday morning, till monday
        morning, by sunday night, by sunday evening, sunday night, sunday evening, saturday morning, saturday night,
        sunday morning, by saturday, until saturday, ready on monday morning, when i come in on monday, on monday
        morning, monday at eight, monday 8, when i get up on sunday, when i get up on saturday, on your free, sat or
        sun
    """),
    now=phrases("""
        right now, right away, immediately, at once, this minute, within the hour, as soon as you see this, as soon as
        you read this, as soon as you get this, when you see this, when you read this, the moment you see this, the
        moment you read this, the moment you get this, the second you, in the next hour, in the next half hour, in the
        next few hours, within an hour, within two hours, within 30 minutes, in the next 30 minutes, in half an hour,
        in an hour, straight away, straightaway, instantly, drop everything, still up, still awake, still at your
        desk, asap tonight, quickly now, right this second, this instant, without delay, urgently now
    """),
    then=phrases("""
        by then, until then, before that, before then, in time for that, in time, beforehand, so before
    """),
    asks=phrases("""
        please, can you, could you, would you, will you, can we, could we, need, needs, must, have to, has to, want
        you, expect, expecting, send, call me, make sure, get it done, i want, we want, grateful if, appreciate it if,
        appreciate if, would be great, would be good, would be nice, would be lovely, would be amazing, would help,
        would love, i'd love, we'd love, i'd need, we'd need, i would need, has got to, got to be, ought to, have a
        look, take a look, take care, get back to me, get back to us, answer me, let me know, give me, finish, look
        at, look into, call us, ring me, deliver, hand it, count on you, counting on you, hope you can, hoping you
        can, hope you could, supposed to, are you able, is it possible, would it be possible, any chance, may i ask, i
        ask you, we ask you, can we have, could we have, can i have, could i have, can i get, could i get
    """),
    releases=phrases("""
        no rush, no hurry, no need, not urgent, can wait, no pressure, not today, not tonight, whenever, tomorrow is
        fine, tomorrow morning is fine, monday is fine, whenever it suits, whenever you, when it suits you, take your
        time, in your own time, at your leisure, at your convenience, when you are back, when you're back, once you
        are back, during your hours, in your working hours, within your hours, during office hours, only when you are
        working, if and when, doesn't have to be, does not have to be, it's not for today, for next week, next week
        is, tomorrow during, tomorrow is enough, monday is enough, monday will do, tomorrow will do, for your
        information, just so you know, fyi, no action, nothing to do for you, doesn't need an answer
    """),
    spares=phrases("""
        don't, do not, have a nice, have a great, have a good, enjoy, i'll, i will, we'll, we will, i'm, i am, i can,
        i'm going to, i was, we were, don't worry, have fun, sleep well, see you, happy to, feel free
    """),
)
