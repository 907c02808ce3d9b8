import type { Words } from '../../core/language.js'
import { welshNames } from './cy/names.js'
import { englishNames } from './en/names.js'
import type { Names } from './wording.js'

/** The name of a phase or a stop condition in both languages; of nothing, nothing. */
export function nameOf<Kind extends 'phases' | 'stops'>(kind: Kind, name: keyof Names[Kind] | undefined): Words | undefined {
  if (name === undefined) return undefined
  const [en, cy]: readonly [Names[Kind], Names[Kind]] = [englishNames[kind], welshNames[kind]]
  return { en: String(en[name]), cy: String(cy[name]) }
}
