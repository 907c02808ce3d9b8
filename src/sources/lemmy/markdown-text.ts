/** What Markdown says, and where its links lead. */
export interface MarkdownText {
  readonly text: string
  readonly links: readonly string[]
}

const longest = 200_000
const fence = /^[ \t]*(`{3,20}|~{3,20})[^\n]*\n[^]*?(?:^[ \t]*\1[`~]*[ \t]*$|$(?![^]))/gm
const linkOrImage = /(!?)\[([^[\]]{0,500})\]\(\s{0,9}<?([^()\s<>]{1,2000}(?:\([^()\s<>]{0,500}\)[^()\s<>]{0,500})?)>?(?:\s{1,9}["'(][^\n]{0,300}?["')])?\s{0,9}\)/g

/**
 * Markdown as plain text: emphasis, headings and link syntax gone, quotes and lists as they are, code as `[code]`, the
 * same as in HTML. No parser: what people write in a comment box, and unfinished syntax stays as it was written.
 */
export function markdownText(markdown: string): MarkdownText {
  const links: string[] = []
  const text = markdown
    .slice(0, longest)
    .replace(/\r\n?/g, '\n')
    .replace(fence, '[code]')
    .replace(linkOrImage, (_, image: string, label: string, address: string) => {
      if (image === '' && /^https?:/i.test(address)) links.push(address)
      return label
    })
    .replace(/<(https?:\/\/[^\s<>]{1,2000})>/g, '$1')
    .replace(/^ {0,3}#{1,6}[ \t]+/gm, '')
    .replace(/^:::[ \t]*(?:spoiler[ \t]*)?/gm, '')
    .replace(/(\*\*|__|~~)(?=\S)([^\n*_~]{1,1000}?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_\\])([*_])(?=\S)([^\n*_]{1,1000}?)(?<=\S)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/`([^`\n]{1,500})`/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return { text, links }
}
