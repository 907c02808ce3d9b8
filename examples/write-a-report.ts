// From an export to a page an officer can read: the whole path on one small file, in memory.
import { openCafe, memoryStore, records } from 'civic-cafe'
import { renderHtml } from 'civic-cafe/reports'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = await mkdtemp(join(tmpdir(), 'civic-cafe-report-'))
const streets = ['Fish Row', 'Rope Lane', 'Quay Parade', 'Bark Street']
const rows = Array.from({ length: 40 }, (_, i) => `${i},"Missed bin in ${streets[i % 4]}, outside number ${i + 1}, week ${(i % 3) + 1} of it",2025-10-${String((i % 28) + 1).padStart(2, '0')},resident ${i % 16}`)
await writeFile(join(folder, 'calls.csv'), `Id,Message,Date,Caller\n${rows.join('\n')}\n`)

const cafe = await openCafe({
  council: { id: 'marshwick', name: 'Marshwick Borough Council' },
  problems: [{
    id: 'missed-bins', statement: 'One street in nine has its bins missed twice or more a month.', affectedPeople: '2,300 households',
    desiredOutcome: 'Bins are collected on the day', whatPeopleNeedToDo: 'Tell us the same day when one is missed',
    measure: { what: 'missed collections', unit: 'per 100,000' }, owner: 'Head of Waste Services',
    withoutSocialMedia: 'Supervisors walk the round every fortnight', terms: ['missed bin'],
  }],
  tools: [{
    tool: 'The call centre’s export', problemId: 'missed-bins', whyThisTool: 'People who do not write anywhere ring', reviewOn: '2026-06-30', lawfulBasis: 'UK GDPR Art 6(1)(e), public task',
    sources: [records({ id: 'calls', name: 'The call centre', path: join(folder, 'calls.csv'), format: 'csv', columns: { nativeId: 'Id', text: 'Message', publishedAt: 'Date', author: 'Caller' } })],
  }],
  store: memoryStore(),
  pseudonymKey: 'keep-the-real-one-in-a-vault',
  now: () => new Date('2025-11-01T06:00:00Z'),
})
await cafe.listen()
await cafe.identify()
const report = await cafe.report()
await writeFile(join(folder, 'report.html'), renderHtml(report))
for (const line of [...report.summary.heard, ...report.summary.means, ...report.summary.next]) console.log(line)
console.log(`The page is at ${join(folder, 'report.html')}`)
