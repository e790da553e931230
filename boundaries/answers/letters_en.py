"""English."""

from __future__ import annotations

from boundaries.answers.tongue import Frame, Phrases, Tongue

TONGUE = Tongue(
    phrases={
        "after-hours": Phrases(
            "I can see that this is pressing for you.",
            "Your message came {when}, after my hours.",
            "I answer messages in my working hours.",
            "That way you get my full attention.",
        ),
        "chased": Phrases(
            "I understand that you are waiting for news.",
            "You asked again {when}, before my answer was due.",
            "I answer within {promise}, without reminders.",
            "Reminders take time from the work.",
        ),
        "wrong-channel": Phrases(
            "I can see that it was the quickest way to reach me.",
            "Your message came {when}, {used}.",
            "For our work, please write to me {channel}.",
            "Nothing gets lost there.",
        ),
        "urgent-misused": Phrases(
            "I can see that it felt urgent.",
            "You used the urgent line {when}.",
            "It is for the emergencies that we agreed on.",
            "That way it works when it counts.",
        ),
        "off-limits": Phrases(
            "I can see that you were looking for a short way.",
            "You wrote to me {when}, {used}.",
            "I do not work there.",
            "It keeps our work in one place.",
        ),
        "personal-contact": Phrases(
            "I am glad that we work well together.",
            "You asked me {when} for private contact.",
            "I keep work to our work channels.",
            "It keeps my private life apart from work.",
        ),
        "personal-information": Phrases(
            "I understand that you want to know whom you work with.",
            "You asked me {when} for private details.",
            "I do not share private details.",
            "Our work does not need them.",
        ),
        "revisions": Phrases(
            "I want the result to be right for you, too.",
            "Your changes go beyond the agreed rounds ({limit}).",
            "Each further round is quoted separately.",
            "That keeps plan and price fair for both.",
        ),
        "scope": Phrases(
            "I can see why this would be useful.",
            "You asked {when} for work outside our agreement.",
            "New work begins with a quote.",
            "That keeps time and price clear.",
        ),
        "volume": Phrases(
            "I can see that a lot is on your mind.",
            "More than {limit} messages came on one day.",
            "Please send me one collected message a day.",
            "That way I can answer everything well.",
        ),
        "off-hours-deadline": Phrases(
            "I understand that time is short.",
            "You set a date {when}, outside my hours.",
            "I agree on dates ahead, in my hours.",
            "Then I can keep them.",
        ),
        "disrespect": Phrases(
            "I can see that you were under pressure.",
            "Your words {when} were disrespectful.",
            "I go on only in a respectful tone.",
            "Good work needs respect on both sides.",
        ),
        "personal-space": Phrases(
            "I take it that no harm was meant.",
            "You came too close to me {when}.",
            "Please respect my personal space.",
            "Only then can I work well with you.",
        ),
        "other": Phrases(
            "I understand your side of this.",
            "This is about what happened {when}.",
            "Please keep to what we agreed.",
            "It lets us both work well.",
        ),
    },
    frames={
        "remind/mail": Frame(
            "Hi {name},\n\n{understanding} {fact} {boundary} {why}",
            "I pick this up {next_opening}, and you reach me best {channel}.\n\nBest regards\n{me}",
        ),
        "remind/chat": Frame(
            "Hi {name}, {understanding} {fact} {boundary} {why}", "I pick this up {next_opening}, {channel}."
        ),
        "restate/mail": Frame(
            "Hi {name},\n\n{understanding} {fact} I would like to say plainly what holds between us. {boundary} {why} "
            "Please keep to this from now on.",
            "What happens next: I go on with your work {next_opening}. Please write to me {channel}.\n\n"
            "Best regards\n{me}",
        ),
        "restate/chat": Frame(
            "Hi {name}, {understanding} {fact} From now on: {boundary} {why}", "I continue {next_opening}, {channel}."
        ),
        "firm/mail": Frame(
            "Hello {name},\n\n{understanding} {fact} I need this to change. {boundary} {why}",
            "If it happens again, {consequence}. I go on with your work {next_opening}; please write to me "
            "{channel}.\n\nRegards\n{me}",
        ),
        "firm/chat": Frame(
            "{name}, {understanding} {fact} {boundary} {why}",
            "If it happens again, {consequence}. I continue {next_opening}, {channel}.",
        ),
        "formal/mail": Frame(
            "{date}\n\nDear {name},\n\nI am writing to you formally about our work together. {understanding} {fact} "
            "{boundary} {why} I ask you to confirm in writing that you will keep to this.",
            "If it happens again, {consequence}. I offer you a call {next_opening} to talk it over; otherwise please "
            "write to me {channel}.\n\nYours sincerely\n{me}",
        ),
        "formal/chat": Frame(
            "{name}, {understanding} {fact} {boundary} {why}",
            "A letter follows {channel}. I offer a call {next_opening}.",
        ),
    },
    endings={
        "renegotiate": Frame(
            "{date}\n\nDear {name},\n\nI value what we have done together, and the way we work now does not hold for "
            "me. I can go on under these terms: my hours are {hours}, answers come within {promise}, and everything "
            "reaches me {channel}.",
            "Please tell me by {decide_by} whether they suit you. I offer you a call {next_opening}. Without an "
            "agreement, {consequence}.\n\nYours sincerely\n{me}",
        ),
        "restrict": Frame(
            "{date}\n\nDear {name},\n\nSo that our work can go on, I am setting a narrower frame for it. I read one "
            "collected message a day, {channel}, in my hours ({hours}). Calls are by appointment. What is open I "
            "finish as agreed.",
            "This holds as of now. Your next answer comes {next_opening}. If the frame does not hold, {consequence}."
            "\n\nYours sincerely\n{me}",
        ),
        "end": Frame(
            "{date}\n\nDear {name},\n\nI am ending our work together. With the agreed notice, my last day is "
            "{last_day}. Thank you for the work that went well.",
            "Until then I finish or hand over what is open, and send you the files and the last invoice. I offer a "
            "handover call {next_opening}; for all else please write to me {channel}.\n\nYours sincerely\n{me}",
        ),
    },
    understanding="I hear you.",
    consequences={
        "firm/mail": "I will pause the work until we have talked about it",
        "firm/chat": "I pause the work",
        "formal/mail": "I will end our work together with the agreed notice",
        "formal/chat": "I end our work",
    },
)
