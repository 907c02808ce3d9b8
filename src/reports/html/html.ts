/** Markup that has been escaped. Made by {@link html} only. */
export interface Html {
  readonly markup: string
}

type Part = Html | string | number | false | undefined | readonly Part[]

/**
 * Markup from a template: whatever is put in is escaped unless it is markup already. There is no way to put in raw text.
 * @internal
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: strings.reduce((markup, text, place) => markup + render(parts[place - 1]) + text) }
}

/** @internal A text with everything escaped that means something in HTML, inside or outside an attribute. */
function escapeHtml(text: string): string {
  // Control characters are not allowed in HTML at all, and lone surrogates are no characters.
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '\ufffd').replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

function render(part: Part): string {
  if (part === undefined || part === false) return ''
  if (typeof part === 'number') return String(part)
  if (typeof part === 'string') return escapeHtml(part)
  return 'markup' in part ? part.markup : part.map(render).join('')
}
