import { communityInLanguage, identifyCommunities, mapInLanguage, publicView, SizeBand, type Community, type CommunityMap, type PublicCommunityMap } from 'civic-cafe/communities'
import fc from 'fast-check'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import type { Words } from '../../../src/core/language.js'
import { publicFinding } from '../../../src/communities/disclosure/public-finding.js'
import { findingFor } from '../../../src/communities/finding.js'
import { assessPurpose } from '../../../src/communities/purpose/purpose.js'
import { assessTypology } from '../../../src/communities/purpose/typology.js'
import { talkFeatureNames, type TalkFeature, type TalkFeatures } from '../../../src/communities/talk/talk-features.js'
import { everySentence, sentenceIn } from '../../../src/communities/words/read-sentence.js'
import { fill } from '../../../src/communities/words/sentence.js'
import { noLabel, slots } from '../../../src/communities/words/slots.js'
import { guessWords } from '../../../src/communities/words/talk-words.js'
import { nodesOf, parsedFile, sourceFiles, type SourceFile } from '../../house/source-files.js'
import { evolving } from '../support/evolving.js'
import { communityOf, mapOf } from '../support/maps.js'

const slotsIn = (sentence: string): string[] => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort()

/** What can stand in each slot, in English and in Welsh; what people wrote may be anything. */
const written = fc.oneof(fc.string(), fc.constantFrom('tide, bins', '” is now part of it', 'it.\nGrew', '{band}', '10–19 people', '$&'))
const asWritten = written.map((text): Words => ({ en: `“${text}”`, cy: `“${text}”` }))
const band = fc.constantFrom(...SizeBand.options).map((en): Words => ({ en, cy: en.replace('under', 'llai na') }))
const number = fc.nat(5_000).map((n): Words => ({ en: String(n), cy: String(n) }))
const fillings: Readonly<Record<string, fc.Arbitrary<Words>>> = {
  band, was: band, count: number, days: number, problems: asWritten, label: fc.oneof(asWritten, fc.constant(noLabel)), guess: fc.constantFrom(...Object.values(guessWords)),
}

/** Every sentence of the library that a map holds, wherever it stands. */
function sentencesOf(map: CommunityMap | PublicCommunityMap): string[] {
  const ofCommunity = (community: CommunityMap['communities'][number] | PublicCommunityMap['communities'][number]): string[] => [
    ...(community.shape === undefined ? [] : [community.shape.because]),
    ...[community.purpose, ...community.purpose.ranked, ...(community.typology === undefined ? [] : [community.typology, ...community.typology.ranked]), community.suggestedRole].flatMap(({ because }) => because),
    ...('backed' in community && community.backed !== undefined ? [...community.backed.purposes, ...(community.backed.typologies ?? [])].flatMap(({ because }) => because) : []),
    community.councilPresence.words,
    ...community.history.map(({ words }) => words),
  ]
  return [...map.finding.split(/(?<=\.) /), ...map.communities.flatMap(ofCommunity), ...(map.former ?? []).flatMap(({ history }) => history.map(({ words }) => words))]
}

/** Those without Welsh: they come back as they went in. */
const untranslated = (sentences: readonly string[]): string[] => sentences.filter((sentence) => sentenceIn(sentence, 'cy') === sentence)

const features: fc.Arbitrary<TalkFeatures> = (() => {
  const table = (value: fc.Arbitrary<number>): fc.Arbitrary<Record<TalkFeature, number>> => fc.array(value, { minLength: talkFeatureNames.length, maxLength: talkFeatureNames.length })
    .map((values) => Object.fromEntries(talkFeatureNames.map((name, i) => [name, values[i]])) as Record<TalkFeature, number>)
  return fc.record({ mentions: fc.nat(200), threads: fc.nat(50), share: table(fc.double({ min: 0, max: 1, noNaN: true })), people: table(fc.nat(30)) })
})()

describe('every sentence a map can hold', () => {
  it('stands in both languages, with the same to fill in, and no two are alike', () => {
    const sentences = everySentence()
    expect(sentences.length).toBeGreaterThan(200)
    for (const { en, cy } of sentences) {
      expect(en, 'ends a sentence').toMatch(/^[A-Z{].*\.$/s)
      expect(cy, en).toMatch(/^[A-Z{].*\.$/s)
      expect(cy).not.toBe(en)
      expect(slotsIn(cy), en).toEqual(slotsIn(en))
      expect(slotsIn(en).filter((name) => slots[name] === undefined)).toEqual([])
    }
    const meanings = new Map(sentences.map(({ en, cy }) => [en, cy]))
    expect(new Set(meanings.values()).size).toBe(meanings.size)
  })

  it('is told from every other, whatever it was filled in with', () => {
    const all = fc.constantFrom(...everySentence())
    const filled = all.chain((words) => fc.record(Object.fromEntries(slotsIn(words.en).map((name) => [name, fillings[name] as fc.Arbitrary<Words>]))).map((said) => ({ words, said })))
    fc.assert(fc.property(filled, ({ words, said }) => {
      const inOne = (language: 'en' | 'cy'): string => fill(words[language], Object.fromEntries(Object.entries(said).map(([name, each]) => [name, each[language]])))
      expect(sentenceIn(inOne('en'), 'cy')).toBe(inOne('cy'))
    }), { numRuns: 2_000 })
  })

  it('is written in the catalogues only: elsewhere in communities no sentence stands in the code', () => {
    const files = sourceFiles.filter(({ path }) => path.startsWith('communities/') && !path.startsWith('communities/words/'))
    expect(files.length).toBeGreaterThan(80)
    expect(files.flatMap(sentencesWrittenIn)).toEqual([])
    expect(sentencesWrittenIn(parsedFile('communities/a.ts', 'export const a = (n: number): string => n > 1 ? \'It is so.\' : `${n} of them are so.`'))).toHaveLength(2)
    expect(sentencesWrittenIn(parsedFile('communities/a.ts', 'throw new GraphError(\'bad\', \'It is not so.\')'))).toEqual([])
  })
})

describe('a map in Welsh', () => {
  it('has no reason left in English, whatever is counted', () => {
    fc.assert(fc.property(features, (counted) => {
      const { purpose, typology } = { purpose: assessPurpose(counted), typology: assessTypology(counted) }
      const said = [purpose, typology, ...purpose.ranked, ...typology.ranked].flatMap(({ because }) => because)
      expect(untranslated(said)).toEqual([])
    }))
  })

  it('has no finding left in English, whatever is found', () => {
    const few = fc.nat(3)
    const found = fc.record({ communities: few, tooSmall: few, residents: fc.nat(2_000), authorless: few, former: few, missing: few, minimumAuthors: fc.constant(10) })
    const shown = fc.record({ communities: few, people: fc.option(fc.constantFrom(...SizeBand.options), { nil: undefined }), suppressed: fc.boolean(), gone: few })
    fc.assert(fc.property(found, shown, (one, other) => {
      for (const finding of [findingFor(one), publicFinding(other)]) {
        const sentences = finding.split(/(?<=\.) /)
        expect(untranslated(sentences)).toEqual([])
        expect(mapInLanguage(publicView(mapOf([], { finding })), 'cy').finding).not.toMatch(/\b(?:the|people|were|was)\b/)
      }
    }))
  })

  it('has nothing left in English over the life of a town: communities are born, grow, shrink, part, fall silent and end', () => {
    const { months } = evolving({ seed: 2, groups: 6 })
    const heard = months.flatMap(({ mentions }) => mentions)
    const events = new Set<string>()
    let previous: CommunityMap | undefined
    for (const { until } of months.filter((_, month) => month % 2 === 0)) {
      const map: CommunityMap = identifyCommunities(heard, { council: { id: 'E07000001', name: 'Marshwick Borough Council' }, now: until, windowDays: 153, ...(previous !== undefined && { previous }) })
      previous = map
      const view = publicView(map)
      for (const each of [map, view]) {
        expect(untranslated(sentencesOf(each))).toEqual([])
        for (const { history } of [...each.communities, ...(each.former ?? [])]) for (const { type } of history) events.add(type)
      }
      const welsh = mapInLanguage(view, 'cy')
      expect(sentencesOf(welsh).filter((sentence) => sentencesOf(view).includes(sentence))).toEqual([])
      // Nothing but the words changes.
      expect(stripped(welsh)).toEqual(stripped(view))
    }
    expect([...events].sort()).toEqual(['born', 'died', 'dormant', 'grew', 'shrank', 'split'])
  })

  it('keeps what people and the council wrote, and what it does not know, and stays as it is in English', () => {
    const community: Community = communityOf('c_1', 12, {
      label: { terms: ['It is a market place.'] }, problems: [{ id: 'bins', mentions: 20, authors: 12, because: ['It is a market place.'] }],
      suggestedRole: { role: 'none', because: ['It is a market place.', 'A sentence of a later version.', 'It speaks of “bins”, “It is a market place.”.'] },
      backed: { purposes: [{ purpose: 'trade', score: 0.5, because: ['Some mentions name a price.'] }] },
    })
    const welsh = communityInLanguage(community, 'cy')
    expect(welsh.label).toEqual(community.label)
    expect(welsh.problems).toEqual(community.problems)
    expect(welsh.suggestedRole.because).toEqual(['Marchnad ydyw.', 'A sentence of a later version.', 'Mae’n sôn am y canlynol: “bins”, “It is a market place.”.'])
    expect(welsh.backed?.purposes[0]?.because).toEqual(['Mae rhai o’r sylwadau yn enwi pris.'])
    expect(communityInLanguage(community, 'en')).toEqual(community)
    const view = publicView(mapOf([community], { finding: 'One community was found.' }))
    expect(mapInLanguage(view, 'en')).toEqual(view)
  })
})

/** The same map without the library's own sentences. */
function stripped(map: PublicCommunityMap): unknown {
  return JSON.parse(JSON.stringify(map, (key: string, value: unknown) => (key === 'because' || key === 'words' || key === 'finding' ? undefined : value)))
}

// Errors are told by their codes; their messages are for developers.
function sentencesWrittenIn({ path, tree }: SourceFile): string[] {
  const isRefusal = (node: ts.Node): boolean => ts.isNewExpression(node) || (ts.isCallExpression(node) && node.expression.getText() === 'refuse')
  const isThrown = (node: ts.Node): boolean => (node.parent === undefined ? false : isRefusal(node.parent) || isThrown(node.parent))
  return [...nodesOf(tree)]
    .filter((node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node))
    .filter((node) => !isThrown(node) && / .*\.$/.test(node.getText().slice(1, -1)))
    .map((node) => `${path}: ${node.getText()}`)
}
