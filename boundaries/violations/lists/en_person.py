"""English: requests for contact and for what is private."""

from __future__ import annotations

LISTS: dict[str, str] = {
    "reach": """
        add me on {platform}, add me to your {platform}, add you on {platform}, add you to * {platform}, added you on
        {platform}, message me on {platform}, message you on {platform}, text me on {platform}, text you on
        {platform}, ping me on {platform}, ping you on {platform}, write me on {platform}, write to me on {platform},
        write to you on {platform}, write you on {platform}, call me on {platform}, call you on {platform}, reach me
        on {platform}, reach you on {platform}, contact me on {platform}, contact me via {platform}, contact you on
        {platform}, contact you via {platform}, find me on {platform}, find you on {platform}, follow me on
        {platform}, follow me back on {platform}, join me on {platform}, connect on {platform}, connect * on
        {platform}, are you on {platform}, are you also on {platform}, do you have {platform}, do you use {platform},
        do you have a {platform}, have you got {platform}, whats your {platform}, what is your {platform}, give me
        your {platform}, send me your {platform}, accept my * {platform}, my request on {platform}, my invitation on
        {platform}, you a request on {platform}, you a friend request, my friend request, move to {platform}, move
        over to {platform}, move this to {platform}, move this conversation to {platform}, move our * to {platform},
        take this to {platform}, switch to {platform}, switch over to {platform}, continue on {platform}, continue
        this on {platform}, talk on {platform}, talk over {platform}, talk via {platform}, chat on {platform}, chat
        over {platform}, speak on {platform}, discuss this on {platform}, do this on {platform}, do this over
        {platform}, do this via {platform}, use {platform} instead, easier on {platform}, faster on {platform},
        quicker on {platform}, easier over {platform}, easier via {platform}, whatsapp me, whatsapp you, dm me, dm
        you, facetime me, facetime you, {contact} on your private, {contact} on your personal, {contact} on your
        mobile, {contact} on your cell, {contact} at your private, {contact} at your personal, {contact} at your home,
        {contact} on my private, {contact} on my personal, {contact} you privately, {contact} me privately, {contact}
        you at home, your private email, your private e mail, your personal email, your personal e mail, your private
        address so i can write, talked on {platform}, talked over {platform}, wrote on {platform}, chatted on
        {platform}, {platform} would be easier, {platform} would be faster, {platform} is easier, {platform} is
        faster, on {platform} would be easier, number on {platform}, easier if we used {platform}, happen to be on
        {platform}, happen to have {platform}, happen to use {platform}, on {platform} by any chance, there on
        {platform}, {platform} by any chance, are you reachable on {platform}, reachable via {platform}, are you
        active on {platform}, request on {platform}, connection request, contact request, invite on {platform},
        invited you on {platform}, invited you to {platform}, invite you to {platform}, sent you * on {platform}, look
        me up on {platform}, hit me up on {platform}, drop me a line on {platform}, drop me a message on {platform},
        send me a message on {platform}, leave me a message on {platform}, shoot me a message on {platform}, answer me
        on {platform}, we do this over {platform}, we do this on {platform}, we do this via {platform}, come over to
        {platform}, hop on {platform}, hop over to {platform}, jump on {platform}, meet me on {platform}, go over to
        {platform}, shift to {platform}, shift this to {platform}, put you in the {platform}, put you in our
        {platform}, add you to our {platform}, a {platform} message, my {platform} is, heres my {platform}, here is my
        {platform}, your {platform} name, your {platform} handle, your {platform} number, your handle on, your
        username on, your insta, your snap, fb friend, friend me, have your mobile, get your mobile, give me your
        mobile, send me your mobile, share your mobile, your mobile and, your cell and, your mobile so, your cell so,
        your personal number so, your private number so, can i have your number, may i have your number, give me your
        number, send me your number, whats your number, what is your number, drop me your number, text you directly,
        call you directly on, just text you, ring you at home, call you in the evening, reach you privately, reach you
        in private, your private line, off the record channel, my private number, my personal number, my private
        mobile, heres my cell, here is my cell, here is my private, heres my private
    """,
    "contact": """
        call, text, message, reach, write, call you, text you, message you, reach you, write you, write to you, call
        me, text me, message me, reach me, write me, ring you
    """,
    "artefact": """
        account, ad, ads, api, audience, banner, button, buttons, campaign, campaigns, caption, captions, channel,
        column, content, copy, feed, field, followers, form, format, graphics, group, header, icon, icons, image,
        images, integration, link, links, logo, page, pages, pixel, plugin, post, posts, preview, section, share,
        stories, story, strategy, template, templates, widget, chat widget, share button, customers, users, traffic,
        clicks, insights, article, event, ads manager, business
    """,
    "refusal": """
        by email only, only by email, keep * to email, keep * on email, keep work to, not use {platform} for work,
        dont use {platform} for work, do not use {platform}, dont use {platform}, do not share, dont share, do not
        give out, dont give out, keep my private, keep my personal, rather not, prefer not to, i do not connect, i
        dont connect, please use email, please write to me by email, keep * work to, keep client work, keep business
        to, keep all work, stick to e mail, stick to email, only use email, only use e mail, stay with e mail, stay
        with email, by e mail only, only by e mail, use email only, mail only, only by mail, please write by email,
        please keep to email, dont do {platform}, do not do {platform}, not on {platform}, work stays, work things
        stay, keep that separate, keep things separate, keep private and work, dont mix, do not mix
    """,
    "order": """
        send, give, tell, share, need, please, let me know, let us know, want to know, would like to know, have to,
        must, can i have, what is, whats, require, wed like to know, id like to know, wonder whether, wondering
        whether, wonder if, wondering if, curious whether, curious if, interested in whether, mail us, mail me,
        upload, attach, may i ask, if i may ask
    """,
    "smalltalk": """
        how is your, how are your, how was your, hows your, hope, hoping, greetings to, say hi to, say hello to,
        regards to, love to, happy birthday, take care of, no need, do not, dont, my
    """,
    "home-address": """
        your home address, your private address, your residential address, where do you live, where you live, where
        exactly do you live, which street do you live, your house number, your address at home, address where you
        live, whereabouts do you live, what part of town, which part of town, which area do you live, which district
        do you live, near where you live, how far do you live, your postcode, your zip code
    """,
    "private-number": """
        your private number, your private phone, your private mobile, your personal number, your personal phone, your
        personal mobile, your home number, your home phone, your mobile number, your cell number, your cell phone
        number, your phone number, a private number, a mobile number for you, number i can reach you privately, number
        at home, your landline, your other number, have your mobile number, your mobile for emergencies, emergency
        number of yours, phone number of your
    """,
    "identity": """
        your passport, your id card, your identity card, your identity document, your national id, your driving
        licence, your drivers license, your driver license, your drivers licence, copy of your id, scan of your id,
        photo of your id, picture of your id, your social security number, your ssn, your national insurance number,
        your birth certificate, sides of your id, side of your id, your residence permit, your tax id card, copy of
        your passport, photo of your passport, scan of your passport, passport copy, id copy, copy of a passport,
        picture of your passport, a selfie with your, your criminal record, your police record
    """,
    "login": """
        your bank login, your bank log in, your bank password, your banking password, your banking login, your banking
        log in, your online banking, your bank access, your bank pin, your card pin, your card number, your credit
        card, your paypal password, your paypal login, login for your bank, log in for your bank, login to your bank,
        log in to your bank, password for your bank, password of your bank, your bank details and pin, your online
        bank, credit card number, your login at the bank, access to your bank, into your bank account, your bank
        statements, your bank statement
    """,
    "health": """
        are you sick, are you ill, are you pregnant, are you depressed, are you vaccinated, are you in therapy, are
        you disabled, your diagnosis, your illness, your medical, your medication, your health, your mental health,
        your therapist, your therapy, your doctor, what illness, which illness, what are you sick with, what
        medication, do you take medication, do you take any medication, do you have an illness, do you have a
        disability, sick note, doctors note, medical certificate, what did the doctor say, what does the doctor say,
        what the doctor said, something serious you have, what kind of illness, why were you in hospital, why are you
        in hospital, why were you at the doctor, are you contagious, are you healthy, do you have adhd, do you have
        depression, have you got covid, are you trying for a baby, how is your pregnancy, when is the baby due, a
        certificate from your doctor, proof that you were ill, proof that you were sick, are you on medication
    """,
    "family": """
        are you a mother, are you a father, are you planning a family, do you have kids, do you have children, do you
        have a family, do you want kids, do you want children, how many kids do you, how many children do you,
        planning to have children, planning to have kids, plan to have children, plan to have kids, your husband, your
        wife, your children, your kids, your parents, who looks after your, whether you have a family, if you have a
        family, have a family to look after, whether you have children, whether you have kids, if you have children,
        if you have kids, have a family to, got any kids, a family of your own, want to have children, your mother,
        your father, your family situation, your home situation, how old are your kids, how old are your children, who
        picks up your, who takes care of your, what does your husband do, what does your wife do, what does your
        partner do
    """,
    "relationship": """
        are you married, are you single, are you divorced, are you dating, are you seeing anyone, are you seeing
        someone, are you in a relationship, do you have a boyfriend, do you have a girlfriend, do you have a husband,
        do you have a wife, do you live alone, do you live with, who do you live with, your boyfriend, your
        girlfriend, your relationship status, your marital status, your other half, your better half, are you taken,
        do you live on your own, seeing somebody, whos the lucky, who is the lucky, are you gay, are you straight,
        your sexual, your love life, do you go to church, who do you vote, who did you vote
    """,
    "age": """
        how old are you, your age, your date of birth, your birth date, when were you born, what year were you born,
        which year were you born, what age are you, your birthday, when is your birthday, what year were you
    """,
    "location": """
        where are you right now, where are you now, where exactly are you, where are you at the moment, where are you
        at this moment, where you are right now, where you are at the moment, share your location, send your location,
        send me your location, your live location, your current location, your gps, are you at home, where you are
        now, where are you working from, where do you work from today, where exactly on holiday, where are you on
        holiday, where are you on vacation, where did you go on holiday, turn on your location, your gps position,
        send a photo of where, are you at home now, in which city are you now
    """,
}
