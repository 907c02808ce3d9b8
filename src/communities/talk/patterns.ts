// What is told by its shape rather than by its words, in text in lower case.

/** A question mark inside an address asks nothing. */
export const question = /\?(?![\w=&%])|^(?:how|what|when|where|who|why|which|does anyone|is there|sut|beth|pryd|ble|pwy|pam|oes)\b(?!['’])/

/** Links that ask for a signature. */
export const petitionLink = /petition|pledge|change\.org|38degrees|megaphone\.org|deiseb/i

const sum = /[£€]\s?\d/
const spoken = /\d\s?(?:quid|pounds|p each|ono|pcm|yr un)\b/
/** Whether it says what something costs. @param unit - whether a word for money is in it. */
export const price = (text: string, unit: boolean): boolean => ((text.includes('£') || text.includes('€')) && sum.test(text)) || (unit && spoken.test(text))

const month = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr)'
const dated = new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th|af|ail|fed|eg|ain)?(?: of)? ${month}\\b`)
const timed = /\b(?:from|at|doors|starts?|starting|leaves|until|till|am|o) \d{1,2}(?:[.:]\d\d)?(?: ?[ap]m)?\b(?![.:%\d-])|\b\d{1,2}(?:[.:]\d\d)? ?[ap]m\b/
const digit = /\d/
/** Whether it names a day of the month, or the time of day at which something starts. */
export const when = (text: string): boolean => digit.test(text) && (dated.test(text) || timed.test(text))
