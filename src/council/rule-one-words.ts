import type * as z from 'zod'
import { dayWords } from '../core/day-words.js'
import type { Words } from '../core/language.js'
import type { RuleOneErrorCode } from './rule-one-error.js'

/** What is wrong with a field, in Welsh: English is what the schema says. */
const fieldInWelsh: Readonly<Record<z.core.$ZodIssue['code'], string>> = {
  invalid_type: 'mae ar goll, neu nid yw o’r math cywir',
  too_big: 'mae’n rhy fawr neu’n rhy hir',
  too_small: 'mae’n rhy fach neu’n rhy fyr',
  invalid_format: 'nid yw wedi’i ysgrifennu yn y ffurf a ddisgwylir',
  not_multiple_of: 'nid yw’n lluosrif o’r hyn a ddisgwylir',
  unrecognized_keys: 'mae’n cynnwys maes anhysbys',
  invalid_union: 'nid yw’n un o’r dewisiadau sydd ar gael',
  invalid_value: 'nid yw’n un o’r dewisiadau sydd ar gael',
  invalid_key: 'nid yw enw’r maes yn ddilys',
  invalid_element: 'nid yw un o’i elfennau’n ddilys',
  custom: 'nid yw’n ddilys',
}

/** The records that are read. */
export const recordNames = {
  council: { en: 'The council', cy: 'Y cyngor' },
  problem: { en: 'The problem', cy: 'Y broblem' },
  tool: { en: 'The tool', cy: 'Yr offeryn' },
} as const satisfies Readonly<Record<string, Words>>

/** What each refusal says. What somebody wrote is quoted as it was written. */
export const ruleOneWords = {
  'problem-names-a-tool': (tool: string): Words => ({
    en: `"${tool}" is a tool. There is no such thing as an IT project, only business projects: say what is wrong for people, without it.`,
    cy: `Offeryn yw "${tool}". Nid oes y fath beth â phrosiect TG, dim ond prosiectau busnes: dywedwch beth sydd o’i le i bobl, heb ei enwi.`,
  }),
  'measure-counts-the-tool': (measure: string): Words => ({
    en: `"${measure}" counts the tool, not the problem: measure what gets better for people.`,
    cy: `Cyfrif yr offeryn y mae "${measure}", nid y broblem: mesurwch yr hyn sy’n gwella i bobl.`,
  }),
  'owner-is-a-person': (): Words => ({
    en: 'It is a post, such as "Head of Waste Services", not a person.',
    cy: 'Swydd ydyw, megis "Pennaeth Gwasanaethau Gwastraff", nid person.',
  }),
  'tool-unknown': (): Words => ({
    en: 'This tool is not chosen for this problem.',
    cy: 'Nid yw’r offeryn hwn wedi’i ddewis ar gyfer y broblem hon.',
  }),
  'tool-solves-no-problem': (tool: string, problemId: string): Words => ({
    en: `${tool === '' ? 'This tool' : tool} is refused: ${problemId === '' ? 'it is for no problem' : `nobody has defined the problem "${problemId}"`}. Start from a business problem and ask what would help to solve it.`,
    cy: `Gwrthodir yr offeryn hwn${tool === '' ? '' : ` (${tool})`}: ${problemId === '' ? 'nid yw ar gyfer unrhyw broblem' : `nid oes neb wedi diffinio’r broblem "${problemId}"`}. Dechreuwch o broblem fusnes a gofynnwch beth fyddai’n helpu i’w datrys.`,
  }),
  'tool-review-overdue': (tool: string, reviewOn: string): Words => ({
    en: `${tool} was to be reviewed on ${dayWords(reviewOn)}: review it and set the next day, or retire it.`,
    cy: `Roedd yr offeryn hwn i’w adolygu ar ${dayWords(reviewOn, 'cy')}: ${tool}. Adolygwch ef a phennwch y diwrnod nesaf, neu rhowch y gorau iddo.`,
  }),
  'duplicate-id': (id: string): Words => ({
    en: `Two problems share the id "${id}".`,
    cy: `Mae dwy broblem yn rhannu’r dynodydd "${id}".`,
  }),
  'invalid-record': (record: keyof typeof recordNames, path: string, issue: { readonly code: z.core.$ZodIssue['code']; readonly message: string }): Words => {
    const field = path === '' ? '' : `, ${path}`
    return { en: `${recordNames[record].en}${field}: ${issue.message}.`, cy: `${recordNames[record].cy}${field}: ${fieldInWelsh[issue.code]}.` }
  },
} as const satisfies Readonly<Record<RuleOneErrorCode, (...given: never[]) => Words>>

/** What is said where a tool is given up without a reason. */
export const reasonMissing: Words = {
  en: 'Say why the tool is given up.',
  cy: 'Dywedwch pam y rhoddir y gorau i’r offeryn.',
}

/** What is said where nobody has written which post decides, or owns a problem. */
export const postMissing: Words = {
  en: 'Say which post it is, such as "Head of Waste Services".',
  cy: 'Dywedwch pa swydd ydyw, megis "Pennaeth Gwasanaethau Gwastraff".',
}
