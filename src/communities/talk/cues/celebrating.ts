/** What happens on a day and is looked forward or back to. */
export const celebrating = {
  en: `
    festival+, carnival+, concert+, gig+, parade+, procession, fete, fête, fair, fayre, show day, open day, open evening, fun day, gala, jamboree, fireworks, bonfire, bonfire night, lantern+, lights switch on, christmas lights, maypole, wassail, jubilee, centenary, anniversary, birthday+, wedding, celebrat+, celebrate+, celebration+,
    ticket+, line-up, lineup, line up, headliner, headline+, main stage, carnival float, floats, doors open, doors, on the door, guest night, support act, band, bands, brass band, live music, dj, disco, dance+, dancing, ceilidh, singer+, sing, singing, song+, choir+, chorus, rehearsal+, play+ live, open mic, folk night, encore, audience, turnout, atmosphere,
    quiz, quiz night, raffle, tombola, bake off, cake, buffet, bring a plate, barbecue, bbq, picnic, bouncy castle, facepainting, face painting, fancy dress, costume+, bunting, crowned, marching, stalls, jumble sale, coffee morning, social, get-together, get together, after party, party, parties, reunion, meet up, meetup, meet-up,
    save the date, see you there, see you all, see you on, join us for, all welcome, everyone welcome, rsvp, tickets available, kids go free, can't wait, cant wait, looking forward, first one back, next session, next event, next one, back by popular demand, what a night, what a day, what a weekend, what a turnout, a corker, best weekend, wonderful evening, brilliant night, great night, lovely day, photos from, congratulations, congrats, well done, hats off, happy birthday, happy new year, merry christmas, hurrah, hooray, 🎉, 🥳, 🎺, 🎂, 🎶
  `,
  cy: `
    gŵyl, gwyl, gwyliau cerdd, digwyddiad, digwyddiadau, eisteddfod, cyngerdd, cyngherddau, côr, corau, band, llwyfan, gorymdaith, orymdaith, tocyn, tocynnau, ymarfer, perfformio, perfformiad, canu, dawns, dawnsio, twmpath, noson lawen, noson, gwisg ffansi, ffair, sioe, parti, pen-blwydd, penblwydd, dathlu, dathliad, priodas,
    llongyfarchiadau, llongyfarch, edrych ymlaen, methu aros, croeso cynnes, croeso i bawb, gwledd, cwis, raffl, bwffe, tân gwyllt, cystadlu, cystadleuaeth, cadeirio, y gadair, y goron, gwobr, dydd gŵyl
  `,
}

/** A day to come. */
export const dayToCome = {
  en: `
    tonight, tomorrow, this week, this weekend, this saturday, this sunday, this friday, this evening, next week, next weekend, next month, next year, next saturday, next sunday, next friday, on monday, on tuesday, on wednesday, on thursday, on friday, on saturday, on sunday,
    save the date, monday night, tuesday night, wednesday night, thursday night, friday night, saturday night, saturday morning, sunday morning, saturday afternoon, sunday afternoon, half seven, half six, from noon, at noon, till late, til late
  `,
  cy: 'heno, yfory, fory, nos lun, nos fawrth, nos fercher, nos iau, nos wener, nos sadwrn, nos sul, dydd llun, dydd mawrth, dydd mercher, dydd iau, dydd gwener, dydd sadwrn, dydd sul, wythnos nesa, penwythnos, flwyddyn nesa, mis nesa',
}
