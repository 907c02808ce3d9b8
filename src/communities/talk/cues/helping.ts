/** Thanks among people. */
export const thanking = {
  en: `
    thank+, thank you, thanks, thx, ta, cheers, grateful, much appreciated, appreciate it, lifesaver, life saver, life savers, legend, angel+, bless you, bless her, you star, superstar, diamond, so kind, good of you, kind of you,
    can't thank, cannot thank, owe you one
  `,
  cy: 'diolch, diolchgar, caredig, chwarae teg i, werth y byd',
}

/** What people offer one another, and ask of one another. */
export const offering = {
  en: `
    happy to, glad to, pleased to help, i can help, can help, could help, let me help, i can do, i can take, i can sit, i can bring, i can drop, i can lend, i can post, i can pick, i can collect, i can give, i can come, i can ring,
    i'll do, i'll take, i'll sort, i'll ring, i'll drop, i'll water, i'll bring it, i could do, i could take, i could lend, lend+, lent, borrow+, loan, free to, free for, for free, going spare, got a spare, have a spare, i've a spare, spare, help yourself, help yourselves, you can have, you're welcome to, welcome to it,
    give a hand, give you a hand, lend a hand, pair of hands, pairs of hands, lift to, lift home, need a lift, give you a lift, drop it, drop them, drop round, pop round, come round, on my way, coming over, i'm free, can spare,
    volunteer+, offer, offers of help, offered, no bother, no trouble, any time, anytime, no rush, return the favour, favour+, no need to thank, don't mention it,
    anyone got a, anyone have a, has anyone got, could somebody, could someone, can somebody, can someone, can anybody, could anyone, can anyone help, need help, need a hand, in need of, would anyone mind, whoever wants, whoever can use, anyone want, anyone needs, if anyone needs, if you need anything, shout if,
    foodbank, food bank, collecting for, donat+, mutual aid, check on, checking on, look in on, ring round, sandbag+, befriend+, hand-me-downs
  `,
  cy: `
    gwirfoddol, gwirfoddoli, gwirfoddolwr, gwirfoddolwyr, hapus i helpu, cynnig help, cynnig, helpu, alla i, fedra i, mi wna i, wna i, mi ddo i, dewch draw, dewch â, am ddim, sbâr, benthyg, benthyca, croeso siŵr, dim trafferth, os oes angen, os oes ar, isio help, angen help, rhoi help llaw, cymwynas, lifft
  `,
}

/** Comfort. */
export const comforting = {
  en: `
    thinking of you, sending love, sending hugs, sending strength, big hugs, hugs, hug, oh love, oh hun, hang in there, you're not alone, not alone, you've got this, it gets better, so sorry to hear, sorry to hear, sorry for your loss, take care of yourself, be kind to yourself, you're doing great, you're doing brilliantly, doing your best,
    get well, get well soon, poor you, poor love, my heart goes out, xx, xxx, here if you need, message me, pm me if you need, exhausted, so tired, crying, in tears, guilty, overwhelmed, welled up, well up, thoughts are with you
  `,
  cy: 'cofion, cwtsh, cwtch, meddwl amdanoch, meddwl amdanat, ar fy meddwl, mor ddrwg gen i glywed, cymer ofal, cymerwch ofal, o galon',
}
