import type { Language } from '../../core/language.js'
import type { Html } from '../html/html.js'
import { html } from '../html/html.js'
import { table } from '../html/table.js'
import { tieBody, type Ties } from '../pictures/tie-body.js'
import type { ReportPanels } from '../report.js'
import { panelWords } from '../words/panel-words.js'

type CommunityPanel = NonNullable<ReportPanels['community']>

/** Who holds the talk together, as a picture and as the table beside it; nothing where there is too little to say. */
export function tiesSection(community: CommunityPanel, name: string, id: string, language: Language): Html {
  const { ties: words } = panelWords[language]
  const ties = tiesIn(community)
  if (ties === undefined) return html``
  const row = (what: string, share: number) => [what, { content: `${Math.round(share * 100)}%`, numeric: true }] as const
  return html`<div class="pair"><figure><figcaption>${words.heading}</figcaption>${tieBody(ties, words.caption(name), panelWords[language])}</figure>
${table({
    id, caption: words.caption(name), scope: words.scope, columns: [words.part, { name: words.share, numeric: true }],
    rows: [row(words.among, ties.peerShare), row(words.with, 1 - ties.peerShare), row(words.survives, ties.survival), row(words.presence, ties.presence), row(words.dependency, ties.dependency)],
  })}</div>`
}

// What depends on the council is 1 − index. The dependency of a position is something else where the council is hardly there:
// what residents leave unanswered depends on nobody, and would draw an absent council into the middle.
function tiesIn({ figures, value, position, presence }: CommunityPanel): Ties | undefined {
  const valueOf = (id: string): number | null => figures.find((figure) => figure.id === id)?.value ?? null
  const [peerShare, survival] = [valueOf('peerShare'), valueOf('survival')]
  if (peerShare === null || survival === null || value === null || presence === null || position === null) return undefined
  return { peerShare, survival, presence, dependency: 1 - value, there: position === 'guest-in-the-cafe' || position === 'online-town-council' }
}
