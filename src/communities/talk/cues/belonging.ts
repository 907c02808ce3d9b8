/** Words of those who share where they live. */
export const livingHere = {
  en: `
    neighbour+, neighbourhood, our street, our road, our village, our town, our estate, our end, my street, my road, on our street, the village, the town, the estate, the close, the terrace, round here, around here, locals, locally, residents, street, road, lane, high street, village hall, town hall, community centre, parish, ward, surgery, the library, our library, this library, public library, post office, chip shop, co-op, corner shop, pub, school run, primary, the primary, bins, bin day, brown bin, the bin, the bins, my bin, our bin, our bins, wheelie bin+, local shop+, local school+, green bin, recycling, fly tipping, yard, kerb, pavement, bus stop, round the corner, park, playground, play area, square, memorial, residents only, parking, doorbell, gate, porch, carol singing, near me, school page, village page, newcomers,
    moved in, moved here, moved to the area, next door, down the road, up the road, over the road, just up from, house, houses, doorstep, front garden, back garden, grew up here, lived here, walk past, by the gate, at the gate, carnival, parade
  `,
  cy: "cymydog, cymdogion, y pentre, pentre, pentref, y dre, tref, ein stryd, y stryd, stryd, lôn, ffordd, neuadd, y neuadd, capel, y capel, y sgwâr, yr ysgol, ysgol, plwyf, ardal, lleol, fan hyn, ffor' hyn, drws nesa, tafarn, y siop, wrth y giât, y bont",
}

/** Words of those who share a liking. */
export const liking = {
  en: `
    hobby, hobbies, enthusiast+, fans, fan of, collector+, collecting, collection of, fascinating, society, club, archive+, archives, history, historical, heritage, museum, photo of, photograph+, old map, census, record office, registers, postcard+, token, antique+, vintage, genealogy, family tree, trace,
    album+, vinyl, lp, lps, record shop, pressing, folk, jazz, band, gig, session, concert, chorus, tune+, song+, singer+, fiddle, concertina, mandolin, guitar, choir, poetry, poem+, novel+, book club, film+, cinema, theatre, drama, painting, sketch, photography, my camera, cameras, games, gaming, board game, chess, model railway, steam, trains, birding, birdwatch, species, swift, swallow+, kite, red kite, owl, hedgehog, toads, frogs, newts, badger+, fox, fungi, wildflower+, orchid+, nest, cub, spraint, balsam, grid ref, logged, sighting+, wildlife, nature, moth+, birds, otter+, dolphin+, swifts, astronomy, aurora, telescope, stars, river, rivers, wild swimmers, anglers, fishing, canoe, surfing, sailing, rambling, hill walking, cycling, football, rugby, cricket, darts, eisteddfod, campaign, campaigners, climate, 20mph, safer streets
  `,
  cy: 'diddordeb, clwb, cymdeithas hanes, hanes, cerddoriaeth, canu, canwr, cantorion, côr, corau, barddoniaeth, cerdd, cerddi, cadair, coron, nofel, llyfr, ffilm, drama, celf, ffotograffiaeth, byd natur, adar, aderyn, bywyd gwyllt, blodau gwyllt, sêr, pêl-droed, rygbi, recordiau, eisteddfod, llefaru',
}

/** Words of those who do the same kind of thing and learn it from one another. */
export const practising = {
  en: `
    customers, trade, trader+, in the trade, business, stock, wholesale, invoice, shop fittings, footfall, pitch, pitches, stall, stalls, tenants, tenant check, landlord+, licence, licensing, hmo, eicr, certificate, regulations, compliance, insurance, clients, pupils, lesson plan, shift, shifts, night shift, day shift, rota, crew, colleagues, at work, my own work, apprentice+, training, toolbox, tool+, workshop, bench, screwdriver, soldering, repair+, fix, fixed, mend+, sew, knit, bake, craft, maker+, shed, plot, allotment+, sow, sowing, compost, grow, growing, seedling+, crop, harvest, prune, livestock, hay, trailer, hens, hives, beekeep+, honey, smallholding, smallholder+, warden+, marshal+, steward+, volunteer rota, volunteers, tail walker, briefing, runner, parkrun, pb, pace, coaching, coach, drivers, haulage, deliveries, lorry, depot, driving for, technique, how do you, what are people using, best way to, tip for, tips
  `,
  cy: 'rhandir, rhandiroedd, plot, hau, tyfu, planhigyn, planhigion, cynaeafu, tocio, compost, calch, dail, cwt, gwenyn, cwch gwenyn, fferm, ffermio, ffermwr, ffermwyr, defaid, da byw, gwaith, crefft, crefftwyr, gweithdy, offer, trwsio, cwsmeriaid, busnes, shifft, gwirfoddolwyr, stiwardiaid',
}

/** Words of those in the same situation in life. */
export const circumstanced = {
  en: `
    carer+, caring for, looking after my, care home, sitting service, wandering, toddler group, soft play, my son, my daughter, my eldest, my youngest, my little one, toddler, baby, babies, newborn, bump, pregnant, pregnancy, midwife, health visitor, nappy, nappies, night feeds, breastfeeding, pram, sleepless, single parent, maternity, back at work, postnatal, dad, mum, my husband, my wife,
    diagnosis, diagnosed, diabetes, type 2, insulin, dementia, alzheimer's, stroke, cancer, chemo, autism, autistic, adhd, anxiety, depression, disability, disabled, wheelchair, mobility, hearing aid, deaf, blind, sight loss, long covid, chronic, nurse, consultant, hospital, clinic, appointment, prescription, tablets, symptoms, mental health, bereaved, bereavement, grief, grieving, lost my, widow, widower, late 
    ehc, ehcp, sen, senco, special school, personal budget, short breaks, respite, attendance allowance, pip, universal credit, benefits, benefit, jobcentre, redundant, redundancy, unemployed, pension, pensioner+, foodbank, debt, arrears, homeless, eviction+, evicted, section 21, renting, renter+, rent, tenancy, deposits, letting agents, leaseholder+, freehold, leasehold, service charge, ground rent, cladding, freeholder, can't sell, remortgage, refugee+, asylum, visa, student+, uni, textbooks, halls, freshers, bus pass, no car, don't drive, can't drive, my flat
  `,
  cy: 'gofalwr, gofalwyr, babi, babanod, beichiog, plentyn bach, merch fach, anabl, anabledd, cadair olwyn, diagnosis, dementia, canser, apwyntiad, nyrs, galar, gweddw, budd-dal, budd-daliadau, rhent, rhentu, tenantiaid, digartref, myfyriwr, myfyrwyr, ffoadur, ffoaduriaid, pensiwn, wedi ymddeol, di-waith',
}
