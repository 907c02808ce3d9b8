import { judgePurposes, judgeRoles, judgeTypologies } from '../communities/labelled/judge.js'
import { heldOut, making } from '../communities/labelled/labelled-set.js'
import { macroF1 } from '../communities/labelled/macro-f1.js'
import { strictReader } from '../communities/labelled/strict-reader.js'
import { contend } from './support/contender.js'

const halves = { making: making(), 'held out': heldOut() }
const contenders = {
  'civic-cafe': {},
  'places without names': { nameless: true },
  // No cue that only the held-out half uses.
  'strict': { reader: strictReader() },
}
const options = contenders[process.argv[2] as keyof typeof contenders]

await contend(() => Object.entries(halves).map(([name, half]) => ({ name, purpose: macroF1(judgePurposes(half, options)).macro, typology: macroF1(judgeTypologies(half, options)).macro, role: macroF1(judgeRoles(half, options)).accuracy })), (judged) => Object.fromEntries(judged.flatMap(({ name, purpose, typology, role }) => [[`purpose, ${name}`, purpose], [`typology, ${name}`, typology], [`role agreed, ${name}`, role]])))
