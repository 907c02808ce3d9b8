/** Replaces every web address written out in a text by what `replace` makes of it. @internal */
export function replaceAddresses(text: string, replace: (url: string) => string): string {
  const whole = text.includes('://') ? text.replace(fullAddress, (match) => withoutTail(match, replace)) : text
  if (!whole.includes('/')) return whole
  // Sites show a long address cut short and without its scheme: `forum.example/u/ann … post`.
  return whole.replace(bareAddress, (match) => withoutTail(match, (address) => {
    const url = `https://${address}`
    const replaced = replace(url)
    return replaced === url ? address : replaced.replace(/^https:\/\//, '')
  }))
}

// Chinese and Japanese stops end an address: no space comes after them.
const fullAddress = /\bhttps?:\/\/[^\s<>"'`，。；：！？、「」『』（）《》【】]+/gi
const bareAddress = /(?<![\p{L}\p{N}@/:._-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}\/[^\s<>"'`，。；：！？、「」『』（）《》【】]+/giu
const tail = /[.,;:!?)\]}'’"”…،؛؟۔।॥]+$/

// What closes a sentence after an address does not belong to it.
function withoutTail(match: string, replace: (url: string) => string): string {
  const end = tail.exec(match)?.[0] ?? ''
  return `${replace(match.slice(0, match.length - end.length))}${end}`
}
