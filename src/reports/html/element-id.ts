/** An id for an element of a page, from anything: letters, digits and hyphens, beginning with a letter. */
export function elementId(prefix: string, value: string): string {
  return `${prefix}-${value.replace(/[^A-Za-z0-9]/g, (character) => `-${character.codePointAt(0)?.toString(16) ?? ''}-`)}`
}
