import type { PublicCommunityMap } from '../communities/community.js'
import type { Language } from '../core/language.js'
import { communityReports } from './build/community-report.js'
import { momentsOf, tiesOf } from './build/picture-data.js'
import type { Html } from './html/html.js'
import { langOf } from './html/lang-of.js'
import { standalone } from './html/standalone.js'
import { drawMap } from './pictures/draw-map.js'
import { drawRiver } from './pictures/draw-river.js'
import { mapTable, riverTable } from './pictures/picture-tables.js'
import { pictureWords } from './words/picture-words.js'

/** How a picture of communities is worded. */
export interface CommunityPictureOptions {
  /** @defaultValue `'en'` */
  readonly language?: Language | undefined
}

/**
 * The communities of a view as an SVG picture: circles lettered with their band of people, ties between those who share people,
 * and the places where they meet. It needs no script and nothing else, reads in greyscale, in the dark and on paper, and is the
 * same for the same view. Put {@link communityMapTable} beside it.
 *
 * @returns an `<svg>` element, 960 wide; '' where there is no community.
 * @example
 * ```ts
 * await writeFile('communities.svg', communityMap(publicView(map), { language: 'cy' }))
 * ```
 */
export function communityMap(map: PublicCommunityMap, { language = 'en' }: CommunityPictureOptions = {}): string {
  const words = pictureWords[language]
  const communities = communityReports(map.communities, new Set(), language)
  return communities.length === 0 ? '' : standalone(drawMap({ communities, ties: tiesOf(map) }, words), words.map.title, langOf(language))
}

/** What {@link communityMap} shows, as a table in HTML; '' where there is no community. */
export function communityMapTable(map: PublicCommunityMap, { language = 'en' }: CommunityPictureOptions = {}): string {
  const communities = communityReports(map.communities, new Set(), language)
  return communities.length === 0 ? '' : inLanguage(mapTable({ communities, ties: tiesOf(map) }, pictureWords[language]), language)
}

/**
 * How communities ran through several views, as an SVG picture: each in its own bed, wider for a larger band of people. Views
 * may come in any order; those that only repeat the one before are passed over. Put {@link communityRiverTable} beside it.
 *
 * @returns an `<svg>` element, 960 wide; '' where fewer than two views say something different of any community.
 * @example
 * ```ts
 * await writeFile('river.svg', communityRiver([...earlier, publicView(map)]))
 * ```
 */
export function communityRiver(history: readonly PublicCommunityMap[], { language = 'en' }: CommunityPictureOptions = {}): string {
  const words = pictureWords[language]
  const moments = momentsOf(history, language)
  return moments.length < 2 ? '' : standalone(drawRiver(moments, words), words.river.title, langOf(language))
}

/** What {@link communityRiver} shows, as a table in HTML; '' where there is no course to show. */
export function communityRiverTable(history: readonly PublicCommunityMap[], { language = 'en' }: CommunityPictureOptions = {}): string {
  const moments = momentsOf(history, language)
  return moments.length < 2 ? '' : inLanguage(riverTable(moments, pictureWords[language]), language)
}

function inLanguage({ markup }: Html, language: Language): string {
  return markup.replace('<div ', `<div lang="${langOf(language)}" `)
}
