import type { Figure } from '../../nurture/figure.js'
import type { NurtureScore } from '../../nurture/score-nurture.js'
import type { ReportPanels } from '../report.js'
import { withoutPeople } from '../../mentions/personal-data/without-people.js'

/**
 * The two panels of one score. The community's is left out where the community itself is not shown. What the council's says
 * quotes what officers typed (promises, requests, plans), so it is searched for people like the rest of a report.
 */
export function panelsReport(score: NurtureScore, communityId: string, shown: boolean): ReportPanels {
  const { index, trend, figures } = score.community
  return {
    communityId,
    ...(shown && {
      community: {
        words: index.words,
        value: rounded(index.value),
        ...(index.interval !== undefined && { interval: roundedBoth(index.interval) }),
        position: index.position,
        presence: rounded(index.presence),
        dependency: rounded(index.dependency),
        windows: trend.windows.map(({ from, to, index: { value, interval } }) => ({ from, to, value: rounded(value), ...(interval !== undefined && { interval: roundedBoth(interval) }) })),
        figures: [...figures, ...(score.sincePrevious === undefined ? [] : [score.sincePrevious])].map(coarse),
      },
    }),
    council: { words: score.council.words.map(withoutPeople), figures: score.council.figures.map((figure) => ({ ...copy(figure), words: withoutPeople(figure.words) })) },
    actions: score.actions.map(({ what, obstacle, because, asked }) => ({ what: withoutPeople(what), obstacle, because, asked })),
  }
}

// Of a community nothing is exact: with many digits a share tells what it is a share of, and two counts tell who came between.
function coarse(figure: Figure): Figure {
  const { value, interval, n, counts } = figure
  return {
    ...copy(figure),
    value: rounded(value),
    ...(interval !== undefined && { interval: roundedBoth(interval) }),
    n: inTens(n),
    counts: Object.fromEntries(Object.entries(counts).map(([what, count]) => [what, inTens(count)])),
  }
}

function rounded(value: number): number
function rounded(value: number | null): number | null
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100
}

function roundedBoth([low, high]: readonly [number, number]): readonly [number, number] {
  return [rounded(low), rounded(high)]
}

function inTens(count: number): number {
  return Math.round(count / 10) * 10
}

function copy({ id, version, value, interval, n, words, counts, caution, source }: Figure): Figure {
  return { id, version, value, ...(interval !== undefined && { interval }), n, words, counts: { ...counts }, ...(caution !== undefined && { caution }), source }
}
