"""English: nudges, change requests, work that is added."""

from __future__ import annotations

LISTS: dict[str, str] = {
    "courtesy": """
        thank you, thanks, congratulations, congrats, happy birthday, merry christmas, happy holidays, happy new year,
        have a nice, have a great, have a good, enjoy, good morning, get well, all the best, see you, great, perfect,
        sounds good, sorry, my mistake, will do, no problem
    """,
    "nudge": """
        any update, any updates, any news, any progress, anything new, just checking, checking in, checking on this,
        check in on, just following up, following up on, follow up on my, to follow up, did you see my, did you see
        this, did you get my, did you get this, did you receive my, did you read my, have you seen my, have you read
        my, have you got my, have you had a chance, did you have a chance, did you get a chance, get a chance to look,
        have you had time, where are we with, where are we on, where do we stand, where is my, still waiting, am
        waiting for your, are waiting for your, waiting to hear, waiting on you, friendly reminder, gentle reminder,
        kind reminder, just a reminder, quick reminder, bumping this, bump this, bringing this up again, pinging you,
        are you there, anybody there, anyone there, when will i hear, when can i expect, when do i get, what is the
        status, whats the status, status of my, status on this, how far are you, why have you not answered, why havent
        you answered, why havent you replied, why do you not answer, why dont you answer, why dont you reply, no
        answer yet, no reply yet, no response yet, have not heard, havent heard, did not hear, didnt hear back, please
        answer me, please reply, please respond, are you ignoring, how things are going with my, how things are with
        my, how my question, what became of my, come back to me, get back to me, get back to us, come back to us,
        circle back, circling back, touching base, touch base, just wondering, was wondering if you, wondering whether
        you, wondering if youve, wondering if you have, how are things going with, how are things with, how is it
        going with, hows it going with, how is * coming along, how is it coming, hows it coming, where things stand,
        where we stand, what about my, whats with my, what happened to my, what happened with my, have you thought
        about, time to think about, time to look, time for my, managed to look, manage to look, managed to have a
        look, got round to, get round to, got around to, get around to, chance to look, chance to check, chance to
        think, havent received, have not received, havent got, have not got anything, havent seen anything, have not
        seen anything, didnt receive, did not receive, not received anything, nothing from you, not heard from you,
        not heard back, heard nothing, never heard back, still nothing, still havent heard, still need your, still
        need an answer, still open on, still waiting for, am still missing, are still missing, still missing your,
        need your answer, need an answer, need your feedback on my, need your reply, reminding you, to remind you,
        wanted to remind, a little reminder, small reminder, another reminder, second reminder, following up, follow
        up with you, nudge you, nudging you, chasing you, chase you, chasing this, hate to chase, hate to bother,
        sorry to bother, sorry to nag, dont want to nag, not to be a pest, pushing this up, top of your inbox, top of
        your list, slipped through, fell through the cracks, lost in your inbox, see my mail, see my message, see my
        email, see my last, seen my mail, get my mail, get my message, when will you, when can we expect, when are you
        going to, when might you, any chance you, any thoughts on my, any thoughts yet, any feedback yet, can you give
        me an update, could you give me an update, give me a quick update, quick update on, status update, are you
        still there, writing again, trying again, second time i, third time i
    """,
    "ping": "bump, ping, hello, hey, reminder, anyone, update, anybody",
    "change": """
        change, changes, adjust, revise, revision, rework, redo, rewrite, rephrase, reword, tweak, replace, swap,
        move, remove, delete, shorten, cut, modify, edit, make it, make the, make this, turn the, put the, use a, try
        a, try another, another version, another round, new version, different version, add a, add the, go back to,
        instead of, simplify, add, create, invert, exchange, include, insert, set up, drop, start with, begin with,
        end with, leave out, take out, get rid of, merge, combine, split, flip, switch, soften, brighten, darken,
        lighten, tone down, tone it down, tighten, trim, expand, lengthen, bring back, restore, rearrange, reorder,
        reverse, resize, recolor, polish, refine, fine tune, rethink, start over, from scratch, touch up, rename, have
        another go, another go at, another pass, another try, another look at, another attempt, a different, different
        direction, different approach, different tone, another angle, another headline, another colour, another color,
        another font, another picture, another photo, alternative, alternatives, one more version, one more round,
        further round, second thoughts, less text, more text, more space, less space, bigger, smaller, larger,
        shorter, longer, warmer, cooler, brighter, darker, softer, bolder, simpler, friendlier, punchier, catchier,
        more playful, more serious, more formal, less formal, more modern, more personal, more concrete, to the left,
        to the right, on the left, on the right, keep the first, the old one back, as it was before, the way it was
    """,
    "change-order": """
        please, can you, could you, would you, can we, could we, need, we want, i want, would like, id like, wed like,
        should be, prefer, must, have to, has to, our changes, my changes, the changes, lets, would be great, would be
        good, would be nice, would be better, would be lovely, would be perfect, would be helpful, would do, would
        suffice, would love, wed love, id love, could it, could this, could that, can it, can this, might we, may we,
        shall we, how about, what if, why dont we, wed rather, id rather, we would rather, i would rather, rather
        have, we prefer, i prefer, wed prefer, id prefer, needs to, needs a, needs more, needs another, ought to, we
        were hoping, i was hoping, we hoped, it would help, maybe we, perhaps we, maybe you, perhaps you, is it
        possible, would it be possible, are you able, feel free to, go ahead and, we decided, we have decided, weve
        decided, my suggestion, our suggestion, my wish, our wish, a few points, some points, some remarks, a few
        remarks, some comments, a few comments, some feedback, a few notes, some notes, asked for, asks for, give it
    """,
    "no-change": """
        no changes, no change, nothing to change, no further changes, no more changes, do not change, dont change, not
        change, thank you for the changes, thanks for the changes, thanks for changing, i changed, we changed, i will
        change, we will change, well change, ill change, nothing to add, nothing else from, nothing from our side,
        nothing from my side, no further comments, no further feedback, no complaints, approved, we approve, i
        approve, signed off, sign off on, good to go, ready to go, ready to print, ready for print, wouldnt change,
        would not change, leave it as it is, leave it like that, leave it like this, keep it as it is, keep it like
        that, keep it like this, stays as it is, stay as it is, exactly as it is
    """,
    "defect": """
        typo, typos, spelling mistake, spelling mistakes, misspelled, spelled wrong, broken, does not work, doesnt
        work, not working, stopped working, bug, crashes, error, 404, does not open, doesnt open, does not load,
        doesnt load, corrupt, are broken, is broken, link is dead, links are dead, dead link, dead links, wont open,
        will not open, wont load, will not load, not loading, corrupted, missing file
    """,
    "scope-intro": """
        one more thing, one other thing, one last thing, another small thing, another little thing, quick favor, quick
        favour, small favor, small favour, as a bonus, shouldnt take long, should not take long, wont take long, will
        not take long, only take a minute, only takes a minute, take five minutes, takes five minutes, since you
        already have, since you have * open, as you already have, wasnt in the brief, was not in the brief, not in the
        brief, wasnt part of, was not part of, not part of the, not in the offer, wasnt in the offer, not in the
        quote, wasnt in the quote, not in the contract, wasnt planned, was not planned, not originally planned, werent
        planning, outside the scope, beyond the scope, not what we agreed, as a favour, as a favor, a tiny favour, a
        tiny favor, a big favour, a big favor, do us a favour, do us a favor, do me a favour, do me a favor, at no
        extra, no extra cost, no extra charge, without extra, as a goodwill, goodwill gesture, included in the price,
        in the same price, within the same budget, shouldnt be much, should not be much, cant be much, isnt much work,
        not much work, not a big deal, no big deal, wont be much, cant take long, cannot take long, doesnt take long,
        does not take long, easy one for you, a minute for you, five minutes for you, just a little thing, just a
        small thing, tiny thing, small request, little request, tiny request, another request, one more request,
        additional request, extra request, one more wish, another wish, one extra, two extra, since you are already,
        since youre already, as you are already, as youre already, now that you, you know the text, you know the
        project
    """,
    "scope": """
        can you also, could you also, would you also, can we also, could we also, can you quickly also, can you
        additionally, could you additionally, please also, also please, we also need, i also need, we would also like,
        a little extra, small extra, quick extra, quick tweak, quick addition, small addition, tiny addition, throw
        in, on top of that can you, on top of that could you, just a small change, quick change, quick little, tiny
        change, while you are at it, while youre at it, while you are on it, while youre there, while you are there,
        squeeze in, squeeze that in, squeeze it in, squeeze this in, slip in, sneak in, fit in a, fit that in, fit it
        in, tack on, add on, bolt on, take care of the * too, take care of that too, take on the * as well, do the
        same for, also do the, also needs a, also wants a, also like to have, also translate, also put together, also
        set up, also draft, could you maybe also, could you perhaps also, maybe you could also, perhaps you could
        also, you could also quickly, while you have it open, while youre in there, while you are in there, while
        youre working on, while you are working on, an extra page, another landing page, another version for,
        additional version, extra version, as an extra
    """,
    "question-only": """
        tell me, tell us, let me know, let us know, confirm, explain, remind me, clarify, advise, send me your
        invoice, send me the invoice, send the invoice, send your invoice, send us the invoice, copy me, cc, resend,
        forward, is it, is the, is there, are you, are there, did you, do you, do we, does the, does it, have you,
        when, where, which, who, what, why, how, see the, read the, talk on the phone, call me, speak on the phone,
        have a call, talk about the next, talk about next, which printer, what time, send me the link, send me the
        password, send us the link, add me to, add her to, add him to, put me in
    """,
    "priced": """
        quote, a price, the price, the cost, what would * cost, how much would, how much extra, an offer, as a paid,
        pay extra, pay for, paid for, change request, bill, separate order, extra budget, additional budget, estimate,
        what it would cost, what that would cost, what this would cost, how much it would, how much that would, how
        much this would, send us a quote, send me a quote, order it separately, order that separately, pay you for,
        invoice us for, invoice me for, extra on the invoice, on the next invoice, happy to pay, of course paid, paid
        of course, your rate, your hourly rate, additional fee, extra fee, for a fee
    """,
    "wish": """
        too {quality}, too much {quality}, not happy with, not happy about, not quite happy, not entirely happy, not
        completely happy, still not happy, not satisfied, not convinced, not fully convinced, not sold on, not a fan
        of, not sure about the, not so sure about, not quite there, not there yet, not quite right, not right yet, not
        quite what, not what we had in mind, not what i had in mind, not what we imagined, not what i imagined, not
        what we wanted, not what we were looking for, not what i was looking for, not yet what, doesnt feel, does not
        feel, doesnt sound, does not sound, doesnt look, does not look, doesnt quite, does not quite, doesnt fit, does
        not fit, doesnt match, does not match, doesnt work for us, doesnt work for me, does not work for us, does not
        work for me, doesnt convince, does not convince, dont like, do not like, dont love, do not love, feels a bit,
        feels a little, feels rather, feels off, sounds a bit, sounds a little, sounds rather, sounds off, looks off,
        reads a bit, something is missing, somethings missing, could be more, could be less, could be a bit, could be
        a little, should be more, should be less, should feel, should sound, needs to feel, needs to sound, needs to
        look, a tad, more along the lines, more in the direction, like the first version, liked the first, preferred
        the first, prefer the first, prefer the old, liked it better before, was better before, change of heart,
        changed our mind, changed our minds, changed my mind, on second thought, on second thoughts, thought about it
        again, thought it over, slept on it, wed rather, id rather, would rather have, rather see, rather have, some
        more feedback, more feedback, a few more changes, a couple more changes, a few more things to, a few small
        things, few more points, some more points, more corrections, few corrections, some corrections, small
        corrections, more edits, some edits, few edits, more tweaks, some tweaks, few tweaks, amendments
    """,
    "quality": """
        long, short, big, small, large, tiny, cold, cool, warm, hot, stiff, formal, informal, casual, dark, bright,
        light, loud, quiet, busy, crowded, empty, dry, technical, generic, vague, salesy, wordy, playful, childish,
        serious, heavy, bold, thin, narrow, wide, much, many, few, little, flat, plain, boring, bland, dull,
        colourful, colorful, strong, weak, soft, hard, fast, slow, high, low, close, far, simple, complicated,
        complex, abstract, direct, aggressive, pushy, shy, modest, old fashioned, modern, trendy, similar, different,
        american, british, corporate, friendly, emotional, sober, sharp, round, tight, loose, clean, cluttered, clear
    """,
    "extra": """
        also, as well, too, on top, on top of that, in addition, additionally, plus, another, extra, additional,
        besides, by the way, btw, furthermore, moreover, one more, two more, three more, a few more, a couple more,
        not planned, wasnt in, was not in, werent in, in one go, at the same time, along with it, alongside
    """,
    "make": """
        write, design, build, create, prepare, draw, translate, record, produce, put together, come up with, draft,
        handle, take care of, set up, squeeze, add, adapt for, code, program, implement, develop, layout, illustrate,
        film, shoot, proofread, optimise, optimize, summarise, summarize
    """,
    "product": """
        translation, translations, summary, newsletter, newsletters, flyer, flyers, poster, posters, banner, banners,
        landing page, subpage, subpages, video, videos, animation, clip, posts, ad, ads, article, articles, speech,
        presentation, slides, deck, brochure, leaflet, icons, illustration, illustrations, template, templates, blog,
        survey, press release, script, mockup, mockups, business card, business cards, signature, invitation,
        invitations, catalogue, catalog, e book, ebook, guide, faq, seo, tracking, chatbot, integration, plugin,
        profiles, descriptions, product description, product descriptions, job ad, job ads, letterhead, sticker,
        stickers, packaging, infographic, dashboard, one pager, podcast, trailer, teaser, voice over, subtitles,
        mailing, roll up, t shirt, t shirts, menu card, case study, case studies, white paper, whitepaper
    """,
}
