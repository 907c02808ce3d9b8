/** White space of any kind and length as one blank; none at the ends. */
export function singleSpaced(text: string): string {
  // Most text is so already, and to look is cheaper than to write it again.
  return (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim()
}
