"""English."""

from __future__ import annotations

LISTS: dict[str, str] = {
    "courtesy": """
        thank you, thanks, congratulations, congrats, happy birthday, merry christmas, happy holidays, happy new year,
        have a nice, have a great, have a good, enjoy, good morning, get well, all the best, see you, great, perfect,
        sounds good, sorry, my mistake, will do, no problem
    """,
    "nudge": """
        any update, any updates, any news, any progress, anything new, just checking, checking in, checking on this,
        check in on, just following up, following up on, follow up on my, to follow up, did you see my,
        did you see this, did you get my, did you get this, did you receive my, did you read my, have you seen my,
        have you read my, have you got my, have you had a chance, did you have a chance, did you get a chance,
        get a chance to look, have you had time, where are we with, where are we on, where do we stand, where is my,
        still waiting, am waiting for your, are waiting for your, waiting to hear, waiting on you, friendly reminder,
        gentle reminder, kind reminder, just a reminder, quick reminder, bumping this, bump this,
        bringing this up again, pinging you, are you there, anybody there, anyone there, when will i hear,
        when can i expect, when do i get, what is the status, whats the status, status of my, status on this,
        how far are you, why have you not answered, why havent you answered, why havent you replied,
        why do you not answer, why dont you answer, why dont you reply, no answer yet, no reply yet, no response yet,
        have not heard, havent heard, did not hear, didnt hear back, please answer me, please reply, please respond,
        are you ignoring
    """,
    "ping": "bump, ping, hello, hey, reminder, anyone, update, anybody",
    "reach": """
        add me on {platform}, add me to your {platform}, add you on {platform}, add you to * {platform},
        added you on {platform}, message me on {platform}, message you on {platform}, text me on {platform},
        text you on {platform}, ping me on {platform}, ping you on {platform}, write me on {platform},
        write to me on {platform}, write to you on {platform}, write you on {platform}, call me on {platform},
        call you on {platform}, reach me on {platform}, reach you on {platform}, contact me on {platform},
        contact me via {platform}, contact you on {platform}, contact you via {platform}, find me on {platform},
        find you on {platform}, follow me on {platform}, follow me back on {platform}, join me on {platform},
        connect on {platform}, connect * on {platform}, are you on {platform}, are you also on {platform},
        do you have {platform}, do you use {platform}, do you have a {platform}, have you got {platform},
        whats your {platform}, what is your {platform}, give me your {platform}, send me your {platform},
        accept my * {platform}, my request on {platform}, my invitation on {platform}, you a request on {platform},
        you a friend request, my friend request, move to {platform}, move over to {platform}, move this to {platform},
        move this conversation to {platform}, move our * to {platform}, take this to {platform}, switch to {platform},
        switch over to {platform}, continue on {platform}, continue this on {platform}, talk on {platform},
        talk over {platform}, talk via {platform}, chat on {platform}, chat over {platform}, speak on {platform},
        discuss this on {platform}, do this on {platform}, do this over {platform}, do this via {platform},
        use {platform} instead, easier on {platform}, faster on {platform}, quicker on {platform},
        easier over {platform}, easier via {platform}, whatsapp me, whatsapp you, dm me, dm you, facetime me,
        facetime you, {contact} on your private, {contact} on your personal, {contact} on your mobile,
        {contact} on your cell, {contact} at your private, {contact} at your personal, {contact} at your home,
        {contact} on my private, {contact} on my personal, {contact} you privately, {contact} me privately,
        {contact} you at home, your private email, your private e mail, your personal email, your personal e mail,
        your private address so i can write, talked on {platform}, talked over {platform}, wrote on {platform},
        chatted on {platform}, {platform} would be easier, {platform} would be faster, {platform} is easier,
        {platform} is faster, on {platform} would be easier, number on {platform}, easier if we used {platform}
    """,
    "contact": """
        call, text, message, reach, write, call you, text you, message you, reach you, write you, write to you,
        call me, text me, message me, reach me, write me, ring you
    """,
    "artefact": """
        account, ad, ads, api, audience, banner, button, buttons, campaign, campaigns, caption, captions, channel,
        column, content, copy, feed, field, followers, form, format, graphics, group, header, icon, icons, image,
        images, integration, link, links, logo, page, pages, pixel, plugin, post, posts, preview, section, share,
        stories, story, strategy, template, templates, widget
    """,
    "refusal": """
        by email only, only by email, keep * to email, keep * on email, keep work to, not use {platform} for work,
        dont use {platform} for work, do not use {platform}, dont use {platform}, do not share, dont share,
        do not give out, dont give out, keep my private, keep my personal, rather not, prefer not to, i do not connect,
        i dont connect, please use email, please write to me by email, keep * work to, keep client work,
        keep business to, keep all work, stick to e mail, stick to email, only use email, only use e mail,
        stay with e mail, stay with email, by e mail only, only by e mail
    """,
    "order": """
        send, give, tell, share, need, please, let me know, let us know, want to know, would like to know, have to,
        must, can i have, what is, whats, require
    """,
    "smalltalk": """
        how is your, how are your, how was your, hows your, hope, hoping, greetings to, say hi to, say hello to,
        regards to, love to, happy birthday, take care of, no need, do not, dont, my
    """,
    "home-address": """
        your home address, your private address, your residential address, where do you live, where you live,
        where exactly do you live, which street do you live, your house number
    """,
    "private-number": """
        your private number, your private phone, your private mobile, your personal number, your personal phone,
        your personal mobile, your home number, your home phone, your mobile number, your cell number,
        your cell phone number, your phone number
    """,
    "identity": """
        your passport, your id card, your identity card, your identity document, your national id,
        your driving licence, your drivers license, your driver license, your drivers licence, copy of your id,
        scan of your id, photo of your id, picture of your id, your social security number, your ssn,
        your national insurance number, your birth certificate
    """,
    "login": """
        your bank login, your bank log in, your bank password, your banking password, your banking login,
        your banking log in, your online banking, your bank access, your bank pin, your card pin, your card number,
        your credit card, your paypal password, your paypal login, login for your bank, log in for your bank,
        login to your bank, log in to your bank, password for your bank, password of your bank
    """,
    "health": """
        are you sick, are you ill, are you pregnant, are you depressed, are you vaccinated, are you in therapy,
        are you disabled, your diagnosis, your illness, your medical, your medication, your health, your mental health,
        your therapist, your therapy, your doctor, what illness, which illness, what are you sick with,
        what medication, do you take medication, do you take any medication, do you have an illness,
        do you have a disability, sick note, doctors note, medical certificate
    """,
    "family": """
        are you a mother, are you a father, are you planning a family, do you have kids, do you have children,
        do you have a family, do you want kids, do you want children, how many kids do you, how many children do you,
        planning to have children, planning to have kids, plan to have children, plan to have kids, your husband,
        your wife, your children, your kids, your parents, who looks after your
    """,
    "relationship": """
        are you married, are you single, are you divorced, are you dating, are you seeing anyone,
        are you seeing someone, are you in a relationship, do you have a boyfriend, do you have a girlfriend,
        do you have a husband, do you have a wife, do you live alone, do you live with, who do you live with,
        your boyfriend, your girlfriend, your relationship status, your marital status
    """,
    "age": """
        how old are you, your age, your date of birth, your birth date, when were you born, what year were you born,
        which year were you born
    """,
    "location": """
        where are you right now, where are you now, where exactly are you, where are you at the moment,
        where are you at this moment, where you are right now, where you are at the moment, share your location,
        send your location, send me your location, your live location, your current location, your gps, are you at home
    """,
    "change": """
        change, changes, adjust, revise, revision, rework, redo, rewrite, rephrase, reword, tweak, replace, swap, move,
        remove, delete, shorten, cut, modify, edit, make it, make the, make this, turn the, put the, use a, try a,
        try another, another version, another round, new version, different version, add a, add the, go back to,
        instead of, simplify, add, create, invert, exchange, include, insert, set up
    """,
    "change-order": """
        please, can you, could you, would you, can we, could we, need, we want, i want, would like, id like, wed like,
        should be, prefer, must, have to, has to, our changes, my changes, the changes, lets
    """,
    "no-change": """
        no changes, no change, nothing to change, no further changes, no more changes, do not change, dont change,
        not change, thank you for the changes, thanks for the changes, thanks for changing, i changed, we changed,
        i will change, we will change, well change, ill change
    """,
    "defect": """
        typo, typos, spelling mistake, spelling mistakes, misspelled, spelled wrong, broken, does not work,
        doesnt work, not working, stopped working, bug, crashes, error, 404, does not open, doesnt open, does not load,
        doesnt load, corrupt
    """,
    "scope-intro": """
        one more thing, one other thing, one last thing, another small thing, another little thing, quick favor,
        quick favour, small favor, small favour, as a bonus, shouldnt take long, should not take long, wont take long,
        will not take long, only take a minute, only takes a minute, take five minutes, takes five minutes,
        since you already have, since you have * open, as you already have
    """,
    "scope": """
        can you also, could you also, would you also, can we also, could we also, can you quickly also,
        can you additionally, could you additionally, please also, also please, we also need, i also need,
        we would also like, a little extra, small extra, quick extra, quick tweak, quick addition, small addition,
        tiny addition, throw in, on top of that can you, on top of that could you, just a small change, quick change,
        quick little, tiny change, while you are at it, while youre at it, while you are on it, while youre there,
        while you are there
    """,
    "question-only": """
        tell me, tell us, let me know, let us know, confirm, explain, remind me, clarify, advise, send me your invoice,
        send me the invoice, send the invoice, send your invoice, send us the invoice, copy me, cc, resend, forward,
        is it, is the, is there, are you, are there, did you, do you, do we, does the, does it, have you, when, where,
        which, who, what, why, how, see the, read the
    """,
    "priced": """
        quote, a price, the price, the cost, what would * cost, how much would, how much extra, an offer, as a paid,
        pay extra, pay for, paid for, change request, bill, separate order, extra budget, additional budget, estimate
    """,
    "insult": """
        idiot, idiots, moron, morons, imbecile, stupid, dumb, incompetent, useless, worthless, pathetic, clueless,
        lazy, loser, clown, clowns, disgrace, fool, joke, liar, crook, fraud, hopeless, disgusting, asshole, amateur,
        amateurs, brainless
    """,
    "noun-insult": """
        idiot, idiots, moron, morons, imbecile, loser, clown, clowns, fool, liar, crook, asshole, amateur, amateurs,
        incompetent, useless, stupid, pathetic
    """,
    "degree": """
        so, too, really, just, simply, completely, totally, absolutely, utterly, nothing but, such, all, truly, that,
        clearly, obviously
    """,
    "directed": """
        you are {insult}, you are a {insult}, you are an {insult}, you are {degree} {insult},
        you are {degree} a {insult}, you are {degree} an {insult}, you are a {degree} {insult},
        you are a complete {insult}, you are a * {insult} person, youre {insult}, youre a {insult}, youre an {insult},
        youre {degree} {insult}, youre {degree} a {insult}, youre {degree} an {insult}, you {noun-insult},
        you people are {insult}, you lot are {insult}, are you stupid, are you {degree} stupid, are you dumb,
        are you an idiot, how stupid are you, how stupid can you be, how dumb are you, what an idiot you, shut up,
        shut your mouth, screw you, fuck you, fuck off, piss off, go to hell, you suck, your stupid, your pathetic,
        your stupidity, your incompetence, your laziness, you have no brain, you have no idea what you are doing,
        you have no clue what you are doing, you make me sick, a child could do your, any idiot could,
        even you should be able, even you can understand
    """,
    "refuses-pay": """
        will not pay, wont pay, will never pay, am not paying, are not paying, am not going to pay, refuse to pay
    """,
    "threat": """
        i {refuses-pay} you, we {refuses-pay} you, i {refuses-pay} your, we {refuses-pay} your, i {refuses-pay} until,
        we {refuses-pay} until, i {refuses-pay} unless, we {refuses-pay} unless, i {refuses-pay} a, we {refuses-pay} a,
        i {refuses-pay} the invoice, we {refuses-pay} the invoice, you will not get paid, you wont get paid,
        you will not be paid, you wont be paid, you will not see a cent, you wont see a cent, not see a cent,
        not see a penny, not get a cent, not get a penny, forget your money, forget your invoice,
        forget about your money, forget about your invoice, forget about getting paid, forget about the money,
        stop your payment, stop all payments, withhold your payment, withhold payment, hold back your payment,
        hold back your money, consider your invoice unpaid, leave you a bad review, leave you a * review,
        leave a * star review, write you a bad review, write a bad review, write a terrible review, post a bad review,
        post a terrible review, give you a bad review, give you one star, give you a one star, one star review * you,
        tell everyone how, tell everyone what, tell everybody how, tell everybody what, tell all * how you,
        everyone will know what, everyone will hear, everybody will hear, ruin your reputation,
        destroy your reputation, ruin your name, ruin you, name and shame, never work in this, never work again,
        never work for anyone, never get another job, never get work, make sure nobody hires, make sure no one hires,
        make sure nobody works, make sure no one works, make sure you never, you will regret, you will be sorry,
        youll regret, youll be sorry, have you fired, or you are fired, or youre fired, or you are out, or youre out,
        end your career, see you in court, i will sue you, we will sue you, leave * star reviews, leave bad reviews,
        leave negative reviews, leave terrible reviews, post bad reviews, post negative reviews, write bad reviews,
        write negative reviews, give you bad reviews, bad reviews about you, star reviews about you,
        bad review about you
    """,
    "harassment": """
        you are so sexy, you are sexy, you look sexy, youre so sexy, youre sexy, so sexy, sexy picture, sexy photo,
        picture of you in, photo of you in, picture of yourself in, photo of yourself in, what are you wearing,
        sleep with me, sleep with you, in bed with, spend the night with, kiss you, touch you, see you naked,
        you naked, nude photo of you, nude picture of you, nudes, your body, your legs, your breasts, your ass, bitch,
        slut, whore, cunt, kill you, kill yourself, hurt you, beat you up, break your, smash your face, hope you die,
        wish you were dead, i know where you live, we know where you live, i will find you,
        people like you should not be allowed, go back to your country, go back to where you came from,
        your kind of people, women like you, typical woman, for a woman
    """,
    "negation": """
        not saying, never said, no one says, nobody says, did not mean, didnt mean, i would never, do not think,
        dont think
    """,
    "deadline": "deadline, due, by, until, no later than, not later than, before, latest",
    "deadline-order": """
        deadline, due, please, can you, could you, would you, need, needs, must, have to, has to, expect, want,
        send me, send us, let me have, deliver, finish, should be ready, should be done
    """,
    "meeting": """
        meeting, meet, call, video call, zoom, teams, workshop, appointment, conference, kick off, standup, stand up,
        get together, session
    """,
    "meeting-order": """
        please, can we, could we, can you, could you, shall we, lets, let us, we meet, well meet, i set up,
        i have set up, ive set up, we set up, i booked, i have booked, ive booked, we booked, i scheduled,
        i have scheduled, ive scheduled, we scheduled, i put, i planned, i have planned, join, dial in, be there,
        be on, need you, want you, have to, must, expect, is on, is at, takes place, invite, invited, see you
    """,
    "past": "yesterday, last, was, were, thanks for, thank you for, we had, i had, ago",
    "theirs": """
        we will send, i will send, ill send, well send, you will have, you will get, you get, i will have,
        our deadline, my deadline, we are in, i am in, i am at, we close, we are closed, our office, the shop,
        without you, internal, internally, no need, you do not need, you dont need, you do not have to,
        you dont have to, not by, not before, not until, would that, does that, if that, if it suits, suits you,
        no rush, i have a deadline, we have a deadline
    """,
    "mon": "monday, mon",
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
        my hours, working hours, office hours, new hours, my availability, available from, available until,
        i work from, reach me between
    """,
}
