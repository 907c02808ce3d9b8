import { createCueReader, type CueReader } from './cue-reader.js'
import { asking, telling } from './cues/asking.js'
import { circumstanced, liking, livingHere, practising } from './cues/belonging.js'
import { campaigning } from './cues/campaigning.js'
import { celebrating, dayToCome } from './cues/celebrating.js'
import { answerable, complaining } from './cues/complaining.js'
import { comforting, offering, thanking } from './cues/helping.js'
import { namedForPurpose, namedForTypology } from './cues/names.js'
import { statutory } from './cues/statutory.js'
import { trading } from './cues/trading.js'
import { locating, watching } from './cues/watching.js'

const council = {
  en: 'council+, councillor+, town hall, county hall, city hall, cabinet, highways, environmental health, trading standards, social services, planning department, housing options, parks department, licensing team',
  cy: 'cyngor, cynghorau, cynghorydd, cynghorwyr, gwasanaethau cymdeithasol, adran briffyrdd',
}
/** Words after a number that make it a price. */
const pricing = { en: 'quid, pounds, p each, ono, pcm', cy: 'yr un' }

/** The lists of cues, by name. */
export const talkLists = {
  asking, telling, thanking, offering, comforting, campaigning, celebrating, dayToCome, complaining, answerable, watching, locating, trading, livingHere, liking, practising, circumstanced, statutory, council, pricing,
}
/** In a name, one word of it is enough. */
const statutoryName = { en: `${statutory.en}, library, school, bins, buses`, cy: `${statutory.cy}, ysgol` }
const nameLists = { ...namedForPurpose, ...namedForTypology, statutory: statutoryName }

/** Reads what people say, and what their meeting places are called. Made once for each map. */
export interface TalkReader {
  readonly talk: CueReader<keyof typeof talkLists>
  readonly names: CueReader<keyof typeof nameLists>
}

/** Makes a reader of talk. @param councilNames - what the council is called, beside "the council". */
export function createTalkReader(councilNames: readonly string[], lists = talkLists): TalkReader {
  const called = councilNames.map((name) => name.toLowerCase().replace(/[,+]/g, ' ')).join(', ')
  return { talk: createCueReader({ ...lists, council: { en: `${called}, ${lists.council.en}`, cy: lists.council.cy } }), names: createCueReader(nameLists) }
}
