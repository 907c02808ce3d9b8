const address = /\bhttps?:\/\/\S+|\bwww\.\S+/gi

/** A text with `by` in place of every web address: what an address is made of is nobody's mood and no news of a place. @internal */
export function withoutAddresses(text: string, by: string): string {
  // Hardly any text has one, and looking for this pattern costs more than everything else that is done with the text.
  return text.includes('://') || /www\./i.test(text) ? text.replace(address, by) : text
}
