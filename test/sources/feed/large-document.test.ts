import { parseFeed } from 'civic-cafe/sources'
import { describe, expect, it } from 'vitest'

describe('a feed of thousands', () => {
  const item = (i: number): string => `<item><guid isPermaLink="false">n${i}</guid><title>Report ${i} &amp; more</title><description>&lt;p&gt;Lamp ${i} – “out” 🎉 ${'x'.repeat(i % 97)}&lt;/p&gt;</description></item>`
  const document = (count: number): string => `<rss version="2.0"><channel><title>Reports</title>${Array.from({ length: count }, (_, i) => item(i)).join('')}</channel></rss>`

  it('lets others have their turn while it is read', async () => {
    let rounds = 0
    let going = true
    const next = (): void => {
      rounds++
      if (going) setImmediate(next)
    }
    setImmediate(next)
    const { items } = await parseFeed(document(5_000))
    going = false
    expect(items).toHaveLength(5_000)
    expect(rounds).toBeGreaterThan(25)
  })

  it('says the same item by item as the same items in small feeds, wherever its pieces are cut', async () => {
    const whole = await parseFeed(document(3_000))
    const small = await parseFeed(document(300))
    expect(whole.items.slice(0, 300)).toEqual(small.items)
    expect(whole.items.map(({ title }) => title)).toEqual(Array.from({ length: 3_000 }, (_, i) => `Report ${i} & more`))
    expect(whole.items.map(({ html, text }) => html ?? text)).toEqual(Array.from({ length: 3_000 }, (_, i) => `<p>Lamp ${i} – “out” 🎉 ${'x'.repeat(i % 97)}</p>`))
    expect(whole.faults).toEqual([])
  })
})
