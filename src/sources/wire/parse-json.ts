// What an API nests and holds, many times over; a parser's memory is what an answer of nothing but brackets is after.
const maximumDepth = 256
const maximumContainers = 500_000

/**
 * `JSON.parse` for text from anywhere: nested deeper, or holding more objects and lists, than any answer has reason to, it
 * is refused before it is parsed, for its objects would take fifty times the memory of its text.
 *
 * @throws SyntaxError, whose message may quote the text.
 */
export function parseJson(text: string): unknown {
  let depth = 0
  let containers = 0
  for (let at = 0; at < text.length; at++) {
    const c = text.charCodeAt(at)
    if (c === 34) at = endOfString(text, at + 1)
    else if (c === 91 || c === 123) {
      containers++
      if (++depth > maximumDepth || containers > maximumContainers) throw new SyntaxError('The JSON is nested too deeply or holds too much.')
    } else if (c === 93 || c === 125) depth--
  }
  return JSON.parse(text) as unknown
}

/** Where the closing quote stands, or the end of the text. */
function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0
    while (text.charCodeAt(at - 1 - slashes) === 92) slashes++
    if (slashes % 2 === 0) return at
  }
  return text.length
}
