"""English: times, deadlines, meetings, hours."""

from __future__ import annotations

LISTS: dict[str, str] = {
    "deadline": """
        deadline, due, by, until, no later than, not later than, before, latest, at the latest, at latest, latest by,
        not after, on my desk, in my inbox, ready at, handed in, cut off, cutoff
    """,
    "deadline-order": """
        deadline, due, please, can you, could you, would you, need, needs, must, have to, has to, expect, want, send
        me, send us, let me have, deliver, finish, should be ready, should be done, would be great, would be good,
        would be nice, would need, id need, wed need, let us have, hand over, turn in, should have, supposed to, has
        got to, will need, i count on, we count on, counting on, make sure, on my desk, in my inbox
    """,
    "meeting": """
        meeting, meet, call, video call, zoom, teams, workshop, appointment, conference, kick off, standup, stand up,
        get together, session, talk, speak, we talk, lets talk, to talk, we speak, lets speak, to speak, we chat,
        catch up, hop on, jump on, sit down together, one on one, walkthrough, huddle
    """,
    "meeting-order": """
        please, can we, could we, can you, could you, shall we, lets, let us, we meet, well meet, i set up, i have set
        up, ive set up, we set up, i booked, i have booked, ive booked, we booked, i scheduled, i have scheduled, ive
        scheduled, we scheduled, i put, i planned, i have planned, join, dial in, be there, be on, need you, want you,
        have to, must, expect, is on, is at, takes place, invite, invited, see you, let me, i suggest, i propose, i
        moved, we moved, moved it to, i expect you, are you free, are you available, keep free, works for everyone,
        only time, can only do
    """,
    "past": """
        yesterday, was, were, thanks for, thank you for, we had, i had, ago, last week, last month, last year, last
        time, last night, last weekend, last evening, last monday, last tuesday, last wednesday, last thursday, last
        friday, last saturday, last sunday, had been, yesterday evening, we met, i met
    """,
    "theirs": """
        we will send, i will send, ill send, well send, you will have, you will get, you get, i will have, our
        deadline, my deadline, we are in, i am in, i am at, we close, we are closed, our office, the shop, without
        you, internal, internally, no need, you do not need, you dont need, you do not have to, you dont have to, not
        by, not before, not until, would that, does that, if that, if it suits, suits you, no rush, i have a deadline,
        we have a deadline, for you to know, so that you know, just so you know, fyi, i read, i land, i fly, my
        flight, my train, we open, opens at, opens on, were open, closes at, if you like, you are invited, youre
        invited, the party, our party, the exhibition
    """,
    "mon": "monday",
    "tue": "tuesday",
    "wed": "wednesday",
    "thu": "thursday",
    "fri": "friday",
    "sat": "saturday, the weekend, this weekend",
    "sun": "sunday",
    "today": "today",
    "tonight": "tonight, this evening, midnight",
    "tomorrow": "tomorrow",
    "next-week": """
        next week, next monday, next tuesday, next wednesday, next thursday, next friday, next saturday, next sunday
    """,
    "evening": "evening, night, at night",
    "imperative": "add, create, include, insert, put, make, set up, write, build",
    "announce": """
        my hours, working hours, office hours, new hours, my availability, available from, available until, i work
        from, reach me between
    """,
    "must-be": """
        has to be, have to be, must be, needs to be, need to be, has to go, have to go, must go, needs to go, need to
        go, has to leave, must leave, goes out, go out, goes to print, go live, goes live, is due, are due, should be
        with, needs to reach, must reach, has to reach, want it, need it, need them, need this, need that, expect it,
        expect them
    """,
}
