import { describe, expect, it } from 'vitest'
import { engaged, identifiedCafe } from './support.js'

const by = { decidedBy: 'Head of Waste Services' }

describe('a decision made on what an officer saw', () => {
  it('is a conflict where somebody has decided meanwhile, and nothing is recorded', async () => {
    const { cafe, harbour } = await identifiedCafe()
    const { version } = await cafe.relationship(harbour)
    expect(await cafe.participate(harbour, { ...by, type: 'confirm-purpose', words: 'Neighbours look after the harbour' }, { expectedVersion: version })).toMatchObject({ ok: true })
    await expect(cafe.participate(harbour, { ...by, type: 'confirm-purpose', words: 'Another view' }, { expectedVersion: version })).rejects.toMatchObject({ code: 'conflict' })
    await expect(cafe.empower(harbour, { ...by, type: 'listen' }, { expectedVersion: version })).rejects.toMatchObject({ code: 'conflict' })
    expect((await cafe.relationship(harbour)).communityPurpose?.words).toBe('Neighbours look after the harbour')
    expect(await cafe.participate(harbour, { ...by, type: 'confirm-purpose', words: 'Another view' }, { expectedVersion: version + 1 })).toMatchObject({ ok: true })
  })

  it('holds for an engagement too', async () => {
    const { cafe, harbour } = await identifiedCafe()
    await engaged(cafe, harbour)
    const { version } = await cafe.engagement(harbour, 'missed-bins')
    await expect(cafe.engage(harbour, 'missed-bins', { ...by, type: 'pause', reason: 'A strike' }, { expectedVersion: version - 1 })).rejects.toMatchObject({ code: 'conflict' })
    expect(await cafe.engage(harbour, 'missed-bins', { ...by, type: 'pause', reason: 'A strike' }, { expectedVersion: version })).toMatchObject({ ok: true })
  })
})
