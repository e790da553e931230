"""English: insults, threats, harassment."""

from __future__ import annotations

LISTS: dict[str, str] = {
    "insult": """
        idiot, idiots, moron, morons, imbecile, stupid, dumb, incompetent, useless, worthless, pathetic, clueless,
        lazy, loser, clown, clowns, disgrace, fool, joke, liar, crook, fraud, hopeless, disgusting, asshole, amateur,
        amateurs, brainless, dilettante, waste of money, waste of time, waste of space, muppet, dimwit, halfwit,
        nitwit, twit, dunce, dope, dumbass, jerk, scammer, unprofessional, ignorant, dishonest, braindead, brain dead,
        mediocre, talentless, lousy
    """,
    "noun-insult": """
        idiot, idiots, moron, morons, imbecile, loser, clown, clowns, fool, liar, crook, asshole, amateur, amateurs,
        incompetent, useless, stupid, pathetic, dumbass, jerk, dimwit, halfwit, nitwit, muppet, scammer, dunce,
        incompetent fool
    """,
    "degree": """
        so, too, really, just, simply, completely, totally, absolutely, utterly, nothing but, such, all, truly, that,
        clearly, obviously
    """,
    "directed": """
        you are {insult}, you are a {insult}, you are an {insult}, you are {degree} {insult}, you are {degree} a
        {insult}, you are {degree} an {insult}, you are a {degree} {insult}, you are a complete {insult}, you are a *
        {insult} person, youre {insult}, youre a {insult}, youre an {insult}, youre {degree} {insult}, youre {degree}
        a {insult}, youre {degree} an {insult}, you {noun-insult}, you people are {insult}, you lot are {insult}, are
        you stupid, are you {degree} stupid, are you dumb, are you an idiot, how stupid are you, how stupid can you
        be, how dumb are you, what an idiot you, shut up, shut your mouth, screw you, fuck you, fuck off, piss off, go
        to hell, you suck, your stupid, your pathetic, your stupidity, your incompetence, your laziness, you have no
        brain, you have no idea what you are doing, you have no clue what you are doing, you make me sick, a child
        could do your, any idiot could, even you should be able, even you can understand, most {insult} person, most
        {insult} freelancer, most {insult} people, most {insult} designer, most {insult} writer, most {insult}
        developer, biggest {noun-insult}, what kind of {noun-insult}, what kind of a {noun-insult}, what sort of
        {noun-insult}, only an {noun-insult}, only a {noun-insult}, only {noun-insult} would, you must be {insult},
        you must be a {insult}, you must be an {insult}, you must be {degree} {insult}, you must be the most, you have
        to be {insult}, you have to be {degree} {insult}, you really are {insult}, you really are a {insult}, you
        really are an {insult}, you truly are, youre such a {insult}, youre such an {insult}, you are such a {insult},
        you are such an {insult}, calling you {insult}, call you a {insult}, call yourself a, call yourselves, and you
        call yourself, do you even have a brain, do you have a brain, use your brain, switch on your brain, got a
        brain, are you too stupid, too stupid to, too dumb to, too lazy to, too incompetent to, too slow to
        understand, cant you read, can you not read, can you even read, do you even read, learn to read, how hard can
        it be for you, how can anyone be so, how can you be so, how can one be so, whats wrong with you, what is wrong
        with you, what the hell is wrong with, what the fuck is wrong with, you dont have a clue, you have no clue,
        you have no talent, you have zero talent, without any talent, you cant do anything right, you cannot do
        anything right, you are not even able, you are good for nothing, youre good for nothing, youre a waste, you
        are a waste, a monkey could, my dog could, a trained monkey, a five year old could, my grandmother could, a
        child could do it better, my kid could, idiot like you, idiots like you, amateur like you, amateurs like you,
        people like you are, losers like you, your work is garbage and so are you, you disgust me, you are garbage,
        youre garbage, you are trash, youre trash, you piece of, you stupid, you idiot, you fool, you clown, you liar,
        up yours, kiss my ass, full of shit, your shitty, your crappy attitude, your lies, you lie to me, you lied to
        us, you are lying
    """,
    "refuses-pay": """
        will not pay, wont pay, will never pay, am not paying, are not paying, am not going to pay, refuse to pay
    """,
    "threat": """
        i {refuses-pay} you, we {refuses-pay} you, i {refuses-pay} your, we {refuses-pay} your, i {refuses-pay} until,
        we {refuses-pay} until, i {refuses-pay} unless, we {refuses-pay} unless, i {refuses-pay} a, we {refuses-pay}
        a, i {refuses-pay} the invoice, we {refuses-pay} the invoice, you will not get paid, you wont get paid, you
        will not be paid, you wont be paid, you will not see a cent, you wont see a cent, not see a cent, not see a
        penny, not get a cent, not get a penny, forget your money, forget your invoice, forget about your money,
        forget about your invoice, forget about getting paid, forget about the money, stop your payment, stop all
        payments, withhold your payment, withhold payment, hold back your payment, hold back your money, consider your
        invoice unpaid, leave you a bad review, leave you a * review, leave a * star review, write you a bad review,
        write a bad review, write a terrible review, post a bad review, post a terrible review, give you a bad review,
        give you one star, give you a one star, one star review * you, tell everyone how, tell everyone what, tell
        everybody how, tell everybody what, tell all * how you, everyone will know what, everyone will hear, everybody
        will hear, ruin your reputation, destroy your reputation, ruin your name, ruin you, name and shame, never work
        in this, never work again, never work for anyone, never get another job, never get work, make sure nobody
        hires, make sure no one hires, make sure nobody works, make sure no one works, make sure you never, you will
        regret, you will be sorry, youll regret, youll be sorry, have you fired, or you are fired, or youre fired, or
        you are out, or youre out, end your career, see you in court, i will sue you, we will sue you, leave * star
        reviews, leave bad reviews, leave negative reviews, leave terrible reviews, post bad reviews, post negative
        reviews, write bad reviews, write negative reviews, give you bad reviews, bad reviews about you, star reviews
        about you, bad review about you, or i tell, or i will tell, or ill tell, or we tell, or we will tell, or well
        tell, i tell all my, ill tell all my, i will tell all my, tell all my contacts, tell my whole network, tell my
        network, tell your other clients, let your other clients, post about you, post your name, write about you on,
        expose you, name you publicly, spread the word about you, warn others about you, warn people about you, youll
        never work, you will never work, you wont work, you will not work, never work for, never find work, not find
        another client, never get a contract, lose all your clients, cost you your job, this will cost you, its going
        to cost you, finish your career, destroy you, destroy your business, crush you, make your life hell, make your
        life difficult, make your life miserable, get you fired, have you removed, replace you tomorrow, find somebody
        else tomorrow, someone else will do it by tomorrow, no money until, no money unless, not a single cent, not a
        single penny, not a dime, wont see a dime, no payment unless, dont get your money, will not get your money,
        wont get your money, wont get any money, cancel your payment, block your payment, freeze your payment, deduct
        it from your, deduct from your fee, cut your fee, dock your pay, charge you for the damage, make you pay, you
        will pay for this, youll pay for this, ask for my money back and, terrible rating, worst rating, a nasty
        review, an ugly review, a devastating review, an honest review * you wont like, a review you wont like, a
        review you will not like, take you to court, drag you to court, legal action against you, press charges, sue
        you, report you to, you have been warned, this is your last warning, last warning, watch your back, dont make
        me, you dont want me as an enemy, you dont know who youre dealing with
    """,
    "harassment": """
        you are so sexy, you are sexy, you look sexy, youre so sexy, youre sexy, so sexy, sexy picture, sexy photo,
        picture of you in, photo of you in, picture of yourself in, photo of yourself in, what are you wearing, sleep
        with me, sleep with you, in bed with, spend the night with, kiss you, touch you, see you naked, you naked,
        nude photo of you, nude picture of you, nudes, your body, your legs, your breasts, your ass, bitch, slut,
        whore, cunt, kill you, kill yourself, hurt you, beat you up, break your, smash your face, hope you die, wish
        you were dead, i know where you live, we know where you live, i will find you, people like you should not be
        allowed, go back to your country, go back to where you came from, your kind of people, women like you, typical
        woman, for a woman, send me a picture of you, send me a photo of you, picture of yourself, a pic of you, you
        are hot, youre hot, so hot in, nice body, sit on my lap, go on a date with me, be my mistress, if you were
        nicer to me, dreamed of you, i love you baby, i want you in, suck my, shoot you, strangle you, punch you, slap
        you, break your neck, break your legs, burn your house, come to your house, waiting for you outside, watch you
        at night, follow you home, you people should, your race, foreigners like you, go home foreigner, subhuman,
        nigger, faggot, tranny, old hag, fat cow, ugly cow, stupid cow, dumb blonde, belong in the kitchen, back to
        the kitchen, hysterical woman, girls like you, little girl
    """,
    "negation": """
        not saying, never said, no one says, nobody says, did not mean, didnt mean, i would never, do not think, dont
        think, i must be, i am such, i am an idiot, i was an idiot, im an idiot, i feel like an idiot, my fault, my
        own stupidity, silly me, stupid me, i am so stupid, im so stupid, called me, calls me, called us, told me that
        i, said that i, is it stupid, not stupid, no stupid, arent stupid, are not stupid, isnt stupid, never be
    """,
}
