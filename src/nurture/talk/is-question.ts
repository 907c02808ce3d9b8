const quotedOrLink = /^\s*>.*$|https?:\/\/\S+/gm

// People often leave the mark out. These openings ask whatever follows; a bare "how" or "what" does not ("What a day").
const english = [
  'does any(?:one|body)', 'do any of you', 'has any(?:one|body)', 'have any of you', 'is any(?:one|body)', 'did any(?:one|body)', '(?:can|could|would|will) (?:any|some)(?:one|body)',
  'any(?:one|body) (?:know|else|got|have|seen|heard|recommend)', 'any (?:idea|ideas|recommendations|suggestions|advice|news|update|updates)\\b', 'is there (?:any|a|an|some)',
  'are there any', '(?:how|where|when|who|what|which \\w+) (?:do|does|did|can|could|should|would) (?:i|we|you|they|one)', 'what time (?:is|does|do|are)', 'who (?:do|should|can) (?:i|we)',
  '(?:looking for|after) (?:recommendations|suggestions|advice)',
]
const welsh = [
  '(?:a )?oes (?:unrhyw|rhyw|na|yna|gan|modd|rhywun)', '(?:a )?(?:ydy|ydi|yw|ydych|ydach|ydyn|wyt|oedd|fydd) \\w+', '(?:unrhyw un|rhywun) (?:yn|wedi|efo|gyda)', '(?:all|gall|allai|allwch|fedrwch|fedr)(?: chi| rhywun| unrhyw un)',
  'ble mae', 'lle mae', 'pryd mae', 'pryd fydd', 'pam (?:mae|nad|fod)', 'pwy (?:sy|sydd|yw|ydy|ydi)', 'sut (?:mae|ydw|alla|gallaf|medra)', 'beth (?:yw|ydy|ydi|sy|mae)', 'faint (?:o|yw|mae)', 'sawl \\w+ (?:sy|sydd|mae)', 'pa \\w+ (?:sy|sydd|mae|yw)',
]
const asks = new RegExp(`(?:^|[.!\\n]\\s*)(?:(?:hi|hello|hey|helo|shwmae|morning|evening|all|everyone|pawb|please)[ ,!]*){0,3}(?:${[...english, ...welsh].join('|')})`, 'iu')

/**
 * Whether a text asks something, in English or Welsh: by its question mark (not one inside a link or a quotation),
 * or by how a sentence opens ("anyone know …", "oes unrhyw un …"). Rhetorical questions count: nobody can tell.
 *
 * @example
 * ```ts
 * isQuestion('Anyone know when the green bins go out') // true
 * isQuestion('Oes rhywun yn gwybod pryd mae’r llyfrgell ar agor') // true
 * isQuestion('What a lovely day it was') // false
 * ```
 */
export function isQuestion(text: string): boolean {
  const own = text.replace(quotedOrLink, ' ')
  return /[?？](?!\w)/u.test(own) || asks.test(own.trim())
}
