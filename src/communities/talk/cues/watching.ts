/** What people see happening where they are, and tell the others. */
export const watching = {
  en: `
    seen, spotted, sighting+, sighted, saw, noticed, heard a, just passed, just seen, just heard, just landed, just come, counted, count of, first of the year, logged, grid ref, recorded, record of, on camera, cctv, doorbell, webcam, caught on, footage,
    helicopter, police, police car, police cars, ambulance, air ambulance, fire engine, fire engines, coastguard, lifeboat, sirens, siren, blue lights, officers, arrested, reported, crime number, suspicious, lurking, prowling, hanging around, loitering, car doors, broken into, break in, break-in, burgled, burglary, stolen, nicked, thief, thieves, hoodie, hi vis, balaclava, scam, scammers, door to door, no plates, number plate, van, quad bikes, mopeds, off road bikes, dealing, needles, lock your, keep your eyes open, keep an eye, eyes open, look out for, watch out, be aware, beware, heads up, patrol, 
    lost dog, missing dog, missing cat, gone missing, gone missing from, road closure, now closed, lost cat, found dog, found cat, loose, escaped, no collar, caught, running towards, heading, headed, circling, overhead, low over, northbound, southbound, eastbound, westbound, clockwise,
    tree down, down across, branch down, wires down, road closed, blocked, lane, lanes, both lanes, one lane, lane shut, shut, queue, queueing, tailback, traffic, congestion, stationary, jackknifed, crash, accident, rta, broken down, roadworks, temporary lights, four way, level crossing, bypass, diversion, go round, go round by, take it steady, take care, keep back, keep well, stay away, passable, standing water, black ice, ice, icy, fog, mist, snow, sleet, hail, wind, gale, gusting, waves, swell, tide, high water, low water, river, rising, falling, metres, flooding, flooded, lightning, thunder, power cut, power flickered, flickered, power's out, power off, water off, smoke, fire, explosion, bang, loud bang, glow, aurora, sunset, sunrise, moonrise, rockfall, landslip,
    all clear, clear now, there now, still there, gone now, gone quiet, all quiet, quiet night, as i type, as we speak, on scene, in attendance, confirmed, overnight, last night, this morning, just now, at dusk, at dawn, dusk, dawn,
    swift, swifts, swallow+, cuckoo, otter+, kingfisher, heron, red kite, kite, buzzard, owl, osprey, gull, dolphin+, porpoise, seal+, jellyfish, hedgehog+, badger+, fox, deer, toads, frogs, newt, bats, butterfly, moth, bee orchid, balsam, knotweed, spraint, nest, nesting, chicks, cub, cubs, calf, flock, fledged, pair of, juvenile
  `,
  cy: `
    gweld, gwelais, gwelwyd, gwelodd, gwelon, wedi'i weld, wedi'i gweld, welodd rhywun, sylwi, hofrennydd, heddlu, ambiwlans, injan dân, larwm, seiren, amheus, dwyn, lladron, lleidr, fan, ci ar goll, ar goll, cath ar goll, dim coler, wedi dianc, wedi'i ddal, rhedeg, i gyfeiriad, tua'r,
    coeden, coed lawr, ar draws, disgyn, wedi disgyn, cwympo, wedi cau, ar gau, wedi'i gau, un ochr, traffig, damwain, ciw, rownd, ewch rownd, gofal, byddwch yn ofalus, gwyliwch, osgoi, clir, clirio, saff, afon, llif, llifogydd, codi, gostwng, llanw, eira, rhew, niwl, gwynt, storm, mellt, tân, mwg, toriad trydan, goleuadau rhyfedd, neithiwr, bore 'ma, newydd lanio, rŵan, ar hyn o bryd, dyfrgi, barcud, gwennol, gwenoliaid, dolffin, draenog, tylluan, nyth
  `,
}

/** Where exactly. */
export const locating = {
  en: `
    by the, past the, near the, outside the, over the, under the, above the, below the, behind the, opposite, corner of, corner, top of, bottom of, end of, between no, along the, off the, up the, up towards, into the village, top end, bottom end, junction, roundabout, bridge, footbridge, causeway, towpath, footpath, lane, back lane, terrace, avenue, crescent, estate, quarry, weir, pumping station, car park, layby, lay-by, allotments, church, chapel, mast, back gate, headland, cliff, beach, stile, larches, oak, mill, leat
  `,
  cy: "wrth y, wrth yr, ger y, ger yr, uwchben, o dan, tu ôl i, gyferbyn, ar y gornel, stryd, lôn, ffordd, y bont, pont, llwybr, cae, mynydd, eglwys, capel, sgwâr, o'r sgwâr, melin, rheilffordd, mynwent",
}
