import type { Language } from 'civic-cafe'
import { buildRelationship, buildReport, decisionLog, dpiaStarter, renderDecisionLog, renderDocument, renderHtml, renderRelationship, transparencyNotice } from 'civic-cafe/reports'
import type { Json } from '../../../src/core/json.js'
import { fullRelationship } from './relationship-world.js'
import { input, problems } from './world.js'

const council = { name: 'Marshwick Borough Council' }
const event = (version: number, type: string, more: Readonly<Record<string, Json>>) => ({
  stream: 'relationship:c_tide', version, event: { schemaVersion: 1, aggregate: 'relationship', id: 'c_tide', communityId: 'c_tide', at: `2026-03-0${version}T09:00:00.000Z`, decidedBy: 'Coastal Engineer', type, ...more },
})
const entries = [
  event(1, 'role-decided', { decision: { role: 'partner', reason: 'They know the sluice', decidedBy: 'Coastal Engineer', reviewOn: '2026-12-01' } }),
  event(2, 'complaint-received', { complaint: { id: 'k', about: 'x', receivedOn: '2026-03-02', acknowledgeBy: '2026-04-01' } }),
  event(3, 'withdrew', { reason: 'Nothing to add', reviewOn: '2027-01-01' }),
]
const tools = [{ tool: 'Marshwick Forum', problemId: 'allotment-floods', whyThisTool: 'Plot holders talk there', reviewOn: '2027-01-31', lawfulBasis: 'UK GDPR Art 6(1)(e), public task', dpiaReference: 'DPIA-2026-07' }]

/** Every kind of page there is, by name. */
export const pageKinds = {
  'report': async (language: Language) => renderHtml(buildReport(await input(language))),
  'relationship': async (language: Language) => renderRelationship(buildRelationship(await fullRelationship(language))),
  'decision log': async (language: Language) => renderDecisionLog(decisionLog(entries, { language }), { council }),
  'transparency notice': async (language: Language) => renderDocument(transparencyNotice({ council, problems, tools, retentionDays: 365 }, { language })),
  'impact assessment': async (language: Language) => renderDocument(dpiaStarter({ council, problems, tools, retentionDays: 365 }, { language })),
} as const
