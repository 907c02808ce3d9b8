import type { Figure } from '../../nurture/figure.js'
import type { NurtureScore } from '../../nurture/score-nurture.js'
import type { ReportPanels } from '../report.js'

/** The two panels of one score. The community's is left out where the community itself is not shown. */
export function panelsReport(score: NurtureScore, communityId: string, shown: boolean): ReportPanels {
  const { index, trend, figures } = score.community
  return {
    communityId,
    ...(shown && {
      community: {
        words: index.words,
        value: index.value,
        ...(index.interval !== undefined && { interval: index.interval }),
        position: index.position,
        presence: index.presence,
        dependency: index.dependency,
        windows: trend.windows.map(({ from, to, index: { value, interval } }) => ({ from, to, value, ...(interval !== undefined && { interval }) })),
        figures: [...figures, ...(score.sincePrevious === undefined ? [] : [score.sincePrevious])].map(copy),
      },
    }),
    council: { words: [...score.council.words], figures: score.council.figures.map(copy) },
    actions: score.actions.map(({ what, obstacle, because, asked }) => ({ what, obstacle, because, asked })),
  }
}

function copy({ id, version, value, interval, n, words, counts, caution, source }: Figure): Figure {
  return { id, version, value, ...(interval !== undefined && { interval }), n, words, counts: { ...counts }, ...(caution !== undefined && { caution }), source }
}
