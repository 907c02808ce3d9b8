import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessSpam } from 'civic-cafe/mentions'
import { dataFolder, dataPath } from '../../support/data.js'

describe('spam', () => {
  it.each([
    'Buy now, 50% off, use code BINS at https://shop.example',
    'Earn £500 a day from home, guaranteed returns, WhatsApp me on [phone]',
    'Please subscribe to my channel and check out my new video',
    'Expert trader doubled my bitcoin, message her on telegram https://t.me/example',
    'We offer seo services and backlinks, call us today for a free quote',
    'https://a.example https://b.example https://c.example https://d.example',
    '🔥🔥💰💰 SALE 💰💰🔥🔥 click the link below',
  ])('is set aside, with reasons: %s', (text) => {
    const { score, because } = assessSpam({ text })
    expect(score).toBeGreaterThan(0.5)
    expect(because.length).toBeGreaterThan(0)
  })

  it.each([
    'BINS NOT COLLECTED AGAIN!!! THIS COUNCIL IS A BLOODY DISGRACE 😡😡😡',
    'Fuming. Absolutely fuming. Fuming fuming fuming.',
    'Pothole on Mill Lane https://reports.example/1',
    'Does anybody know a good plumber?',
    'The library sale is on Saturday, books from 50p, all welcome',
    'I pay £1,800 council tax for this?',
    'Please sign the petition to save the baths: https://petition.example/123',
    'Diolch yn fawr iawn i bawb',
    '',
  ])('is not what an angry or busy resident writes: %s', (text) => {
    expect(assessSpam({ text }).score).toBeLessThan(0.5)
  })

  it('is 0 and without reasons for what says nothing of the kind', () => {
    expect(assessSpam({ text: 'The bins were not collected on Mill Lane' })).toEqual({ score: 0, because: [] })
  })

  it('is seen in title, links and tags too', () => {
    expect(assessSpam({ text: 'Look', title: 'Buy now: 50% off, limited time offer' }).score).toBeGreaterThan(0.5)
    expect(assessSpam({ text: 'Look here', links: ['https://a.example', 'https://b.example', 'https://c.example'] }).score).toBeGreaterThan(0.4)
    expect(assessSpam({ text: 'Look', tags: Array.from({ length: 15 }, (_, i) => `tag${i}`) }).because).toEqual(['15 hashtags'])
  })

  it('weighs less where the writer speaks of the council’s matters', () => {
    expect(assessSpam({ text: 'Click here: the council’s recycling days, pothole reports' }).score).toBeLessThan(assessSpam({ text: 'Click here' }).score)
  })

  it('has a score from 0 to 1, reasons exactly where it is above 0, and no word of the writer in them', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('buy now', 'click here', 'bitcoin', 'bins', 'https://a.example', '£5', '\n', '🔥', 'xyzzy', 'subscribe', 'earn £50'), { maxLength: 25 }).map((words) => words.join(' ')), (text) => {
      const { score, because } = assessSpam({ text })
      expect(score >= 0 && score < 1).toBe(true)
      expect(because.length > 0).toBe(score > 0)
      expect(because.join(' ')).not.toMatch(/xyzzy|a\.example/)
    }), { numRuns: 500 })
  })

  it.each(['a ', 'earn ', 'https://a ', '£1', 'text me ', '\n', 'buy my ', 'win a '])('ends on half a megabyte of "%s"', (piece) => {
    expect(assessSpam({ text: piece.repeat(500_000 / piece.length) }).score).toBeLessThan(1)
  })
})

describe.skipIf(dataFolder === undefined)('on recorded comments labelled spam or not', () => {
  it('finds most of one and spares most of the other', () => {
    const comments = readFileSync(dataPath('text', 'spam', 'Youtube01-Psy.csv'), 'utf8').split(/\r?\n/).flatMap((line) => {
      const [, label, text] = /^(spam|ham),(.*)$/.exec(line) ?? []
      return label === undefined || text === undefined ? [] : [{ spam: label === 'spam', text: text.replace(/^"|"$/g, '').replaceAll('""', '"') }]
    })
    const share = (spam: boolean): number => {
      const some = comments.filter((comment) => comment.spam === spam)
      return some.filter(({ text }) => assessSpam({ text }).score > 0.5).length / some.length
    }
    expect(comments).toHaveLength(350)
    // Measured: 0.686 of the spam, 0.011 of the rest.
    expect(share(true)).toBeGreaterThan(0.67)
    expect(share(false)).toBeLessThan(0.02)
  })
})
