/** Windows-1252 for 0x80 … 0x9F. Gaps stand for themselves. */
const HIGH_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * Puts windows-1252's punctuation where a C1 control stands for it: `&#146;` in a page, a mislabelled byte, and all of
 * them after Node's own windows-1252 decoder, which up to Node 22 decodes Latin-1.
 */
export function repairWindows1252(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (c) => HIGH_CONTROLS[c.charCodeAt(0) - 0x80] ?? c)
}
