import { describe, expect, it } from 'vitest'
import { sortHeard } from '../../src/communities/heard.js'
import { createLabelMaker } from '../../src/communities/labels.js'
import { createWording } from '../../src/communities/text/wording.js'
import { threadsOf, type Thread } from '../../src/communities/threads.js'
import { halved, identified, labellers } from './support/label-contest.js'
import { plant, three } from './support/planted.js'
import { threadsIn, times } from './support/talk.js'

const labelOf = (own: readonly Thread[], all: readonly Thread[], minimumAuthors = 5): string[] => createLabelMaker(all, createWording(all.flatMap(({ residents }) => residents).sort((a, b) => a.place - b.place)), minimumAuthors).labelOf(own)
const all = threadsIn(
  ...times(8, (i) => [[`a${i}`, 'Pruning the orchard on a rainy morning'], [`b${i}`, 'Our orchards were pruned, the orchards look well']]),
  ...times(8, (i) => [[`c${i}`, 'A rainy morning at the library'], [`d${i}`, 'The library lends umbrellas']]),
)
const orchard = all.slice(0, 8)

describe('the label of a community', () => {
  it('tells it from the others: what everybody says is no label', () => {
    const terms = labelOf(orchard, all)
    expect(terms).toContain('orchards')
    expect(terms).not.toContain('morning')
    expect(terms).not.toContain('library')
    expect(labelOf(all.slice(8), all)).toContain('library')
  })

  it('shows the form of a word that is written most', () => {
    expect(labelOf(orchard, all)).toContain('orchards')
    expect(labelOf(orchard, all)).not.toContain('orchard')
  })

  it('leaves out what fewer people said than it takes, however often they said it', () => {
    const loud = threadsIn(...times(20, (i) => [[`a${i % 4}`, 'zeppelin zeppelin zeppelin'], [`b${i}`, 'orchard']] as const), ...times(10, (i) => [[`c${i}`, 'library']] as const))
    expect(labelOf(loud.slice(0, 20), loud)).toEqual(['orchard'])
    expect(labelOf(loud.slice(0, 20), loud, 4)).toEqual(expect.arrayContaining(['zeppelin']))
    expect(labelOf(loud.slice(0, 20), loud, 50)).toEqual([])
  })

  it('is nobody’s name', () => {
    const thanked = threadsIn(...times(10, (i) => [[`a${i}`, 'orchard pruned'], [`b${i}`, 'Thanks Gwenllian, orchard pruned']] as const), ...times(10, (i) => [[`c${i}`, 'library']] as const))
    expect(labelOf(thanked.slice(0, 10), thanked)).toEqual(['orchard', 'pruned'])
  })

  it('is nobody’s name where they are spoken of, rather than to, either', () => {
    const spokenOf = threadsIn(...times(10, (i) => [[`a${i}`, 'orchard pruned'], [`b${i}`, 'Trevor and Angharad pruned the orchard']] as const), ...times(10, (i) => [[`c${i}`, 'library']] as const))
    expect(labelOf(spokenOf.slice(0, 10), spokenOf)).toEqual(['orchard', 'pruned'])
  })

  it('is its commonest terms where there is nothing else to tell it from', () => {
    expect(labelOf(all, all).length).toBeGreaterThan(0)
    expect(labelOf([], all)).toEqual([])
  })

  it('is six terms at most', () => {
    const rich = threadsIn(...times(8, (i) => [[`a${i}`, 'apple pear plum quince medlar cherry damson mulberry fig'], [`b${i}`, 'apple']] as const), ...times(8, (i) => [[`c${i}`, 'library']] as const))
    expect(labelOf(rich.slice(0, 8), rich)).toHaveLength(6)
  })
})

describe('five terms of a label', () => {
  // Five in twelve words of the planted conversations are anybody's.
  it('tell where conversations belong that they were not chosen by, at least as well as c-TF-IDF and raw frequency', () => {
    const heard = sortHeard(plant(three, { bond: 'threads', weeks: 20 }))
    const threads = threadsOf(heard)
    const wording = createWording(heard.residents)
    const classes = three.map(({ name }) => halved(threads.filter(({ id }) => id.includes(name))))
    const share = (label: keyof typeof labellers): number => identified(classes, labellers[label](classes, wording), wording)
    expect(share('civic-cafe')).toBeGreaterThan(0.9)
    expect(share('civic-cafe')).toBeGreaterThanOrEqual(share('c-TF-IDF'))
    expect(share('civic-cafe')).toBeGreaterThanOrEqual(share('raw frequency'))
  })
})
