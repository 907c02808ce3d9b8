/** How people say that something is wrong and that nobody puts it right. */
export const complaining = {
  en: `
    useless, hopeless, pointless, disgrace, disgraceful, disgusting, disgusted, shambles, shambolic, joke, laughing stock, farce, farcical, appalling, shocking, shameful, ashamed, shame on, ridiculous, pathetic, unacceptable, unbelievable, outrageous, outrage, scandal, scandalous, disgruntled, incompetent, incompetence, negligence, negligent, neglect, neglected, rotten, vile, humiliating, insult, insulting, criminal,
    furious, fuming, angry, livid, annoyed, annoying, fed up, sick of, sick and tired, had enough, at my wits end, wit's end, despair, heartbreaking, seething, raging, rant, moan, moaning,
    ignored, ignoring, fobbed off, no reply, no response, no answer, nobody answers, nobody listens, never reply, still waiting, still nothing, heard nothing, not heard, waited, waiting since, on hold, passed around, passed from pillar, reference number, excuse+, silence, washed their hands, don't care, doesn't care, couldn't care less, nobody cares, straight answer, what is the point, what's the point, what exactly,
    missed again, not collected, nothing collected, overflowing, stink+, stinks, stench, smell, maggots, rats, vermin, filthy, filth, dog mess, dog poo, fly tip, flytip, fly tipping, fly-tipping, litter, broken, out of order, mould, damp, leak+, leaking, pothole+, hole, late again, cancelled, delayed, full up, shut, closed again, pitch black, dangerous, death trap, accident waiting, injured, unsafe,
    complain+, complained, complaint+, refund+, compensation, appealed, rejected, turned down, fine+ me, ticketed, penalty, overcharged, charge, service charge, council tax, rip off, rip-off, robbery, daylight robbery, robbed, greedy, greed, scumbags, cowboys, crooks, liars, waste of money, waste of time, price hike, for nothing, gone up, put it up, double,
    third time, second time, again and again, time and again, every single, every time, every year, yet again, weeks ago, months ago, three times, worst, let down, let us down, let it go, given up, give up,
    couldn't make it up, can't make it up, thanks for nothing, hold my breath, holding my breath, well done council, bravo, slow clap, 👏, 🙄, 😡, 🤬, 😤
  `,
  cy: `
    gwarthus, cywilydd, cywilyddus, llanast, esgus, esgusodion, siomedig, siom, blin, cynddeiriog, ofnadwy, twyll, twll, tyllau, tyllau yn y ffordd, gwastraff, neb yn ateb, neb yn gwrando, neb yn malio, ddim yn malio, cwyn, cwyno, cwynion, llond bol, rhag cywilydd, treth, trethi, wedi torri, hwyr eto, wedi canslo, canslo, budr, drewi, drewllyd, llygod mawr, sbwriel, peryglus, jôc, anobeithiol, annerbyniol
  `,
}

/** Whoever might be to blame: those who serve, run, charge or let. */
export const answerable = {
  en: `
    the council, council, councils, highways, parks department, parks, environmental health, housing association, housing officer, landlord, the landlord, managing agent, agents, freeholder, management company, contractor, contractors, the crew, crews, bus company, driver, operator, water company, train company, the app, customer service, customer services, support, helpline, 101, department, authority, authorities, whoever, those in charge, the powers that be, they've, they're, their, bosses, management, hq
  `,
  cy: 'y cyngor, cyngor, gyngor, cynghorau, y gyrrwr, landlord, contractwr, contractwyr, cwmni dŵr, cwmni bysiau, awdurdod, awdurdodau, medden nhw, iddyn nhw',
}
