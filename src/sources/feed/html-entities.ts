import { repairWindows1252 } from '../http/windows-1252.js'

/** Entity names of HTML 4.01, and the punctuation and Welsh circumflexes of HTML 5 that are met in feeds. */
const NAMES: ReadonlyMap<string, string> = new Map(Object.entries({
  nbsp: '\u00a0', iexcl: '¡', cent: '¢', pound: '£', curren: '¤', yen: '¥', brvbar: '¦', sect: '§', uml: '¨',
  copy: '©', ordf: 'ª', laquo: '«', not: '¬', shy: '\u00ad', reg: '®', macr: '¯', deg: '°', plusmn: '±', sup2: '²',
  sup3: '³', acute: '´', micro: 'µ', para: '¶', middot: '·', cedil: '¸', sup1: '¹', ordm: 'º', raquo: '»',
  frac14: '¼', frac12: '½', frac34: '¾', iquest: '¿', Agrave: 'À', Aacute: 'Á', Acirc: 'Â', Atilde: 'Ã', Auml: 'Ä',
  Aring: 'Å', AElig: 'Æ', Ccedil: 'Ç', Egrave: 'È', Eacute: 'É', Ecirc: 'Ê', Euml: 'Ë', Igrave: 'Ì', Iacute: 'Í',
  Icirc: 'Î', Iuml: 'Ï', ETH: 'Ð', Ntilde: 'Ñ', Ograve: 'Ò', Oacute: 'Ó', Ocirc: 'Ô', Otilde: 'Õ', Ouml: 'Ö',
  times: '×', Oslash: 'Ø', Ugrave: 'Ù', Uacute: 'Ú', Ucirc: 'Û', Uuml: 'Ü', Yacute: 'Ý', THORN: 'Þ', szlig: 'ß',
  agrave: 'à', aacute: 'á', acirc: 'â', atilde: 'ã', auml: 'ä', aring: 'å', aelig: 'æ', ccedil: 'ç', egrave: 'è',
  eacute: 'é', ecirc: 'ê', euml: 'ë', igrave: 'ì', iacute: 'í', icirc: 'î', iuml: 'ï', eth: 'ð', ntilde: 'ñ',
  ograve: 'ò', oacute: 'ó', ocirc: 'ô', otilde: 'õ', ouml: 'ö', divide: '÷', oslash: 'ø', ugrave: 'ù', uacute: 'ú',
  ucirc: 'û', uuml: 'ü', yacute: 'ý', thorn: 'þ', yuml: 'ÿ', quot: '"', amp: '&', lt: '<', gt: '>', apos: '\'',
  OElig: 'Œ', oelig: 'œ', Scaron: 'Š', scaron: 'š', Yuml: 'Ÿ', fnof: 'ƒ', circ: 'ˆ', tilde: '˜', ensp: '\u2002',
  emsp: '\u2003', thinsp: '\u2009', zwnj: '\u200c', zwj: '\u200d', lrm: '\u200e', rlm: '\u200f', ndash: '–',
  mdash: '—', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', dagger: '†', Dagger: '‡',
  bull: '•', hellip: '…', permil: '‰', prime: '′', Prime: '″', lsaquo: '‹', rsaquo: '›', oline: '‾', frasl: '⁄',
  euro: '€', trade: '™', larr: '←', uarr: '↑', rarr: '→', darr: '↓', harr: '↔', lArr: '⇐', rArr: '⇒', hArr: '⇔',
  minus: '−', lowast: '∗', radic: '√', infin: '∞', asymp: '≈', ne: '≠', equiv: '≡', le: '≤', ge: '≥', loz: '◊',
  spades: '♠', clubs: '♣', hearts: '♥', diams: '♦', sum: '∑', prod: '∏', part: '∂', Alpha: 'Α', Beta: 'Β', Gamma: 'Γ',
  Delta: 'Δ', Theta: 'Θ', Lambda: 'Λ', Pi: 'Π', Sigma: 'Σ', Phi: 'Φ', Psi: 'Ψ', Omega: 'Ω', alpha: 'α', beta: 'β',
  gamma: 'γ', delta: 'δ', epsilon: 'ε', zeta: 'ζ', eta: 'η', theta: 'θ', iota: 'ι', kappa: 'κ', lambda: 'λ', mu: 'μ',
  nu: 'ν', xi: 'ξ', pi: 'π', rho: 'ρ', sigma: 'σ', tau: 'τ', phi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω', Wcirc: 'Ŵ',
  wcirc: 'ŵ', Ycirc: 'Ŷ', ycirc: 'ŷ', check: '✓', star: '☆', starf: '★', phone: '☎', commat: '@', num: '#',
  percnt: '%', lpar: '(', rpar: ')', excl: '!', quest: '?', comma: ',', period: '.', colon: ':', semi: ';', sol: '/',
  bsol: '\\', lowbar: '_', hyphen: '\u2010', dash: '\u2010', nbhy: '\u2011', Tab: '\u0009', NewLine: '\u000a',
}))

/** The character a reference stands for (`eacute`, `#233`, `#xE9`), nothing for NUL, or `undefined` where it stands for none. */
export function characterOf(reference: string): string | undefined {
  if (!reference.startsWith('#')) return NAMES.get(reference)
  const hex = reference[1] === 'x' || reference[1] === 'X'
  const code = Number.parseInt(reference.slice(hex ? 2 : 1), hex ? 16 : 10)
  if (code === 0) return ''
  if (code >= 0x80 && code <= 0x9f) return repairWindows1252(String.fromCharCode(code))
  if (!(code >= 32 || code === 9 || code === 10 || code === 13) || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined
  return String.fromCodePoint(code)
}

const REFERENCE = /&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,15});/y

/** Resolves HTML references once; what is no reference stays as it is. */
export function decodeReferences(text: string): string {
  // Joined once: a text of nothing but references, grown piece by piece, takes a hundred times its length in memory.
  const decoded: string[] = []
  let from = 0
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    REFERENCE.lastIndex = at
    if (!REFERENCE.test(text)) continue
    const end = REFERENCE.lastIndex
    const character = characterOf(text.slice(at + 1, end - 1))
    if (character === undefined) continue
    decoded.push(text.slice(from, at), character)
    from = end
  }
  return from === 0 ? text : decoded.join('') + text.slice(from)
}

/** Drops control characters and puts windows-1252's punctuation where a C1 control stands for it. */
export function withoutControls(text: string): string {
  if (!/[\0-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]/.test(text)) return text
  return repairWindows1252(text).replace(/[\0-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g, '')
}
