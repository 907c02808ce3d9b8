import type { BusinessProblem } from '../../council/business-problem.js'
import type { Council } from '../../council/council.js'
import type { ToolChoice } from '../../council/tool-choice.js'
import { atrsWords as words } from './atrs-words.js'

/** What the draft is made from; everything that is not known is asked for in it. */
export interface AtrsConfig {
  readonly council: Pick<Council, 'name'>
  readonly problems: readonly BusinessProblem[]
  readonly tools: readonly ToolChoice[]
  /** Where the transparency notice stands. */
  readonly noticeUrl?: string | undefined
  /** A team address. */
  readonly contactEmail?: string | undefined
  readonly team?: string | undefined
  /** A post. */
  readonly seniorResponsibleOwner?: string | undefined
  /** @defaultValue 10 */
  readonly minimumAuthors?: number | undefined
  readonly retentionDays?: number | undefined
  /** Version of the library. */
  readonly version?: string | undefined
}

/** One attribute of the record. */
export interface AtrsField {
  /** Number in the template. */
  readonly number: string
  readonly attribute: string
  /** `null` where only the council can say: then `ask` says what. */
  readonly value: string | null
  readonly ask?: string | undefined
}

/** A draft of an algorithmic transparency record. JSON-safe. */
export interface AtrsDraft {
  readonly standard: 'Algorithmic Transparency Recording Standard v3.0'
  readonly status: 'draft'
  readonly sections: readonly { readonly title: string; readonly fields: readonly AtrsField[] }[]
  /** How many attributes still need the council's words. */
  readonly toComplete: number
}

/**
 * A draft record for the Algorithmic Transparency Recording Standard (Government Digital Service, template version 3.0, both
 * tiers, every attribute under its number), filled in as far as the configuration goes. What only the council knows is left open and asked for: a draft that guesses would be signed unread.
 */
export function atrsDraft(config: AtrsConfig): AtrsDraft {
  const sections = [
    { title: 'Tier 1: Overview', fields: overview(config) },
    { title: 'Tier 2: Owner and responsibility', fields: owner(config) },
    { title: 'Tier 2: Description and rationale', fields: rationale(config) },
    { title: 'Tier 2: Decision-making process', fields: process() },
    { title: 'Tier 2: Tool, model and data specification', fields: specification(config) },
    { title: 'Tier 2: Risks, mitigations and impact assessments', fields: risks(config) },
  ]
  const toComplete = sections.reduce((open, { fields }) => open + fields.filter(({ value }) => value === null).length, 0)
  return { standard: 'Algorithmic Transparency Recording Standard v3.0', status: 'draft', sections, toComplete }
}

function field(number: string, attribute: string, value: string | undefined, ask?: string): AtrsField {
  return value === undefined || value === '' ? { number, attribute, value: null, ask: ask ?? attribute } : { number, attribute, value }
}

function overview({ council, noticeUrl, contactEmail }: AtrsConfig): AtrsField[] {
  return [
    field('1', 'Name', words.name(council.name)),
    field('2', 'Description', words.description(council.name)),
    field('3', 'Website URL', noticeUrl, words.ask.url),
    field('4', 'Contact email', contactEmail, words.ask.email),
  ]
}

function owner({ council, team, seniorResponsibleOwner }: AtrsConfig): AtrsField[] {
  return [
    field('1.1', 'Organisation or department', council.name),
    field('1.2', 'Team', team, words.ask.team),
    field('1.3', 'Senior responsible owner', seniorResponsibleOwner, words.ask.owner),
    field('1.4', 'External supplier involvement', undefined, words.ask.supplier),
    field('1.4.1', 'External supplier', undefined, words.ask.supplierName),
    field('1.4.2', 'Companies House number', undefined, words.ask.companyNumber),
    field('1.4.3', 'External supplier role', undefined, words.ask.supplierRole),
    field('1.4.4', 'Procurement procedure type', undefined, words.ask.procurement),
    field('1.4.5', 'Data access terms', undefined, words.ask.supplierAccess),
  ]
}

function rationale({ problems }: AtrsConfig): AtrsField[] {
  const before = problems.map(({ statement, withoutSocialMedia }) => `${statement} Without it: ${withoutSocialMedia}`).join('\n')
  return [
    field('2.1', 'Detailed description', words.detailed),
    field('2.2', 'Scope', [words.scope, ...problems.map(({ statement }) => statement)].join('\n')),
    field('2.3', 'Benefit', words.benefit),
    field('2.4', 'Previous process', before, words.ask.previous),
    field('2.5', 'Alternatives considered', undefined, words.ask.alternatives),
  ]
}

function process(): AtrsField[] {
  return [
    field('3.1', 'Process integration', words.processIntegration),
    field('3.2', 'Provided information', words.providedInformation),
    field('3.3', 'Frequency and scale of usage', undefined, words.ask.frequency),
    field('3.4', 'Human decisions and review', words.humanReview),
    field('3.5', 'Required training', undefined, words.ask.training),
    field('3.6', 'Appeals and review', undefined, words.ask.appeals),
  ]
}

function specification({ tools, version, retentionDays }: AtrsConfig): AtrsField[] {
  return [
    field('4.1.1', 'System architecture', words.architecture),
    field('4.1.2', 'Phase', undefined, words.ask.phase),
    field('4.1.3', 'Maintenance', [words.maintenance, ...tools.map(({ tool, reviewOn }) => `${tool}: ${reviewOn}`)].join('\n')),
    field('4.1.4', 'Models', words.models),
    field('4.2.1', 'Model name', 'civic-cafe'),
    field('4.2.2', 'Model version', version),
    field('4.2.3', 'Model task', words.modelTask),
    field('4.2.4', 'Model input', words.modelInput),
    field('4.2.5', 'Model output', words.modelOutput),
    field('4.2.6', 'Model architecture', words.modelArchitecture),
    field('4.2.7', 'Model performance', undefined, words.ask.performance),
    field('4.2.8', 'Datasets', words.datasets),
    field('4.2.9', 'Dataset purposes', words.datasetPurposes),
    field('4.3.1', 'Source data name', tools.map(({ tool, whyThisTool }) => `${tool}: ${whyThisTool}`).join('\n'), words.ask.sources),
    field('4.3.2', 'Data modality', words.modality),
    field('4.3.3', 'Data description', words.dataDescription),
    field('4.3.4', 'Data quantities', undefined, words.ask.quantities),
    field('4.3.5', 'Sensitive attributes', words.sensitive),
    field('4.3.6', 'Data completeness and representativeness', words.completeness),
    field('4.3.7', 'Source data URL', undefined, words.ask.sourceUrls),
    field('4.3.8', 'Data collection', words.collection),
    field('4.3.9', 'Data cleaning', words.cleaning),
    field('4.3.10', 'Data sharing agreements', undefined, words.ask.sharing),
    field('4.3.11', 'Data access and storage', `${words.access}${retentionDays === undefined ? '' : ` Kept for ${retentionDays} days.`}`),
  ]
}

function risks({ tools, minimumAuthors = 10 }: AtrsConfig): AtrsField[] {
  const assessments = [...new Set(tools.flatMap(({ lawfulBasis, dpiaReference }) => (dpiaReference === undefined ? [] : [`${dpiaReference} (${lawfulBasis})`])))].join('\n')
  return [
    field('5.1', 'Impact assessment', assessments, words.ask.dpia),
    field('5.2', 'Risks and mitigations', [...words.risks, `The threshold is ${Math.max(10, minimumAuthors)} people.`].join('\n')),
  ]
}
