import { lazily } from '../lazily.js'

/** Something about a text that speaks for spam. @internal */
export interface SpamSignal {
  /** In plain words, for whoever has to explain why a mention was set aside. */
  readonly because: string
  /** Evidence it adds; negative speaks against spam. */
  readonly weight: number
  readonly pattern: RegExp
}

/** A signal whose pattern is slow to look for. */
interface SlowSignal extends SpamSignal {
  /** A cheap look that spares most texts the search: what must occur in the text for there to be anything to find. */
  readonly worthLooking: RegExp
}

/** What sellers and self-promoters write and residents hardly do. Each counts once, and begins with the beginning of a word. @internal */
export const phraseSignals: readonly SpamSignal[] = [
  { because: 'asks for subscribers or views', weight: 0.9, pattern: /\b(?:please |plz |pls )?(?:subs?cribe|sus?cribe\b(?! to (?:the )?council)|subs 4 subs|sub ?4 ?sub|like (?:and|&) (?:share|subscribe)|follow (?:me|us) (?:on|@|for)|follow ?(?:4|for) ?follow|thumbs? (?:this )?up|check (?:out |it out |me out )?(?:my|our|this) (?:\w+ ){0,3}(?:channel|video|vid|page|song|music|cover|blog|site|website|store|shop|profile|you ?tube|playlist|mixtape)|check(?:ed)? (?:me|it|them|us|this) out|checked out (?:\w+ ){0,2}my|check (?:it|this) out ?[.!]*$|my (?:new )?(?:channel|mixtape|playlist|instagram|onlyfans)|(?:visit|come to|watch|view) my)\b/i },
  { because: 'tells the reader to click or buy', weight: 0.8, pattern: /\b(?:click (?:here|below|the link|on the link|this link|my)|buy now|order now|shop now|sign ?up (?:now|today|here)|link in (?:my )?bio|act now|apply now|book now|join now|claim (?:your|yours)|grab (?:your|yours)|don'?t miss (?:out|this)|visit (?:our|us at|my) (?:\w+ )?(?:website|site|store|shop|page))\b/i },
  { because: 'offers a discount or something free', weight: 0.7, pattern: /\b(?:\d{1,2} ?% ?off|discount code|promo(?:tion)? code|use code|coupon|free (?:shipping|delivery|trial|gift|iphone|ipad|quote|quotes|estimate)|gift ?cards?|(?:enter|win|join|our|free|big) [^.]{0,20}give ?away|limited (?:time )?offer|special offer|best prices?|lowest prices?|cheap(?:est)? prices?|while stocks? last)\b/i },
  { because: 'promises money', weight: 1, pattern: /\b(?:earn(?:ing|ed)? (?:up to )?(?:£|\$|€)? ?\d[\d,.]*|(?:make|earn) (?:\w+ )?money|extra (?:cash|income)|work from home|passive income|get rich|financial freedom|be your own boss|guaranteed (?:returns?|profits?|income|results?)|double your|quick cash|easy money|payday loans?|instant loans?|loan offer|no credit check|(?:£|\$|€) ?\d[\d,.]* (?:a|per|every) (?:day|hour|week)\b(?=[^.]{0,40}\b(?:home|online|easy|simple)))/i },
  { because: 'sells investments or coins', weight: 0.9, pattern: /\b(?:bitcoin|btc|crypto(?:currency)?|forex|binary options?|nft drop|airdrop|trading (?:signals?|platform|account)|investment (?:plan|platform|opportunity)|expert trader|account manager|fx trad(?:er|ing))\b/i },
  { because: 'sells gambling, pills or company', weight: 1.1, pattern: /\b(?:online casino|casino bonus|slots? bonus|free spins|betting tips|fixed matches|viagra|cialis|weight loss (?:pills?|supplement)|diet pills?|cbd (?:oil|gummies)|keto gummies|escorts?\b(?! (?:route|vehicle|service for pupils))|hot (?:girls|singles)|adult (?:dating|chat)|onlyfans|sugar (?:daddy|mommy)|spell ?caster|love spell|lottery winner)\b/i },
  { because: 'sells followers, rankings or documents', weight: 1, pattern: /\b(?:buy (?:followers|likes|views|reviews)|seo (?:services?|experts?|agency)|rank(?:ing)? (?:your|on) (?:site|website|google)|web ?design services|backlinks?|guest posts?|hacker for hire|recover (?:lost|stolen) (?:funds|crypto|account)|fake (?:passport|documents?|id)|registered passport|essay writing service|assignment help)\b/i },
  { because: 'asks to be messaged elsewhere', weight: 0.8, pattern: /\b(?:whats ?app|telegram|dm|inbox|message|text) (?:me|us)\b(?=[^.]{0,60}(?:\+?\d|price|order|more info|details|quote|\[phone\]|https?:|\[link\]))|\bwhats ?app\b[^.]{0,20}(?:\[phone\]|\+\d)|\bt\.me\//i },
  { because: 'advertises a trade', weight: 0.6, pattern: /\b(?:we (?:offer|provide|specialise|specialize|supply|deliver)|our (?:services|team of (?:experts|professionals)|products?|company) (?:include|offer|provide|is|are)|(?:fully insured|years'? (?:of )?experience)[^.]{0,60}\b(?:call|contact|quote|visit)|call (?:us )?(?:now|today) (?:for|on)|no obligation|competitive (?:rates|prices)|satisfaction guaranteed|family[- ]run business)\b/i },
  { because: 'a shortened link', weight: 0.5, pattern: /\b(?:bit\.ly|tinyurl\.com|goo\.gl|ow\.ly|is\.gd|cutt\.ly|rb\.gy|shorturl\.at|adf\.ly|linktr\.ee|amzn\.to|t\.ly)\/?/i },
]

/**
 * Whether any of {@link phraseSignals} can be there: one look instead of one for each. All begin where a word does, which
 * is looked for once and not at every place for every one of them.
 * @internal
 */
export const anyPhrase = lazily(() => new RegExp(String.raw`\b(?:${phraseSignals.map(({ pattern }) => pattern.source.replace(/^\\b/, '')).join('|')})`, 'i'))

/** What the shape of a text gives away. @internal */
export const shapeSignals: readonly SlowSignal[] = [
  // One or two foreign letters within a Latin word. The Latin i of Ukrainian typed in haste and the endings of "SMSка" are neither.
  { because: 'letters hidden or swapped to slip past filters', weight: 0.8, worthLooking: /[^\x00-\x7f‘’“”–…£]|v1agra|fr33|c@sh|\$\$\$|cl1ck|xy? ?c[a@]m|you ?[[(]tube/i, pattern: /[\u2060\ufeff]|\p{sc=Latn}\u200b\p{sc=Latn}|(?<![\p{L}\p{M}])\p{sc=Latn}+\p{sc=Cyrl}{1,2}\p{sc=Latn}{2,}(?![\p{L}\p{M}])|\b(?:v1agra|fr33|c@sh|\$\$\$|cl1ck|s[e3]xy? ?c[a@]m)\b|\b(?:you\[tube\]|you \(tube\))/iu },
  { because: 'a website offered without more', weight: 0.6, worthLooking: /:\/\/|www\.|i have to say|(?:for|a) test|go to/i, pattern: /^\s*(?:[^\s\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]+\s+){0,6}?(?:https?:\/\/|www\.)\S+\s*$|\b(?:i have to say|just (?:for|a) test|go to) [\w-]+\.(?:com|net|info|biz|xyz|top|shop|club|online|site)\b/iu },
]

/** What residents write and spam hardly does. @internal */
export const residentSignals: readonly SpamSignal[] = [
  { because: 'speaks of council matters', weight: -0.7, pattern: /\b(?:council(?:lors?)?|cllrs?|ward|resid(?:ent|ents)|pot ?holes?|fly[- ]?tip\w*|litter\w*|bins?|recycling|pavements?|footpaths?|street ?lights?|lamp ?posts?|planning (?:application|permission)|council tax|parking permits?|graffiti|dog fouling|library|libraries|bus (?:stop|lane|route)s?|neighbours?|cyngor|biniau)\b/i },
  { because: 'asks for something to be put right', weight: -0.3, pattern: /\b(?:please (?:can|could) (?:you|someone|the council)|(?:can|could) (?:you|someone) (?:please )?(?:fix|repair|remove|clear|collect|look)|needs? (?:to be )?(?:fix|repair|remov|clear|clean|replac)\w*|reported (?:this|it|to))\b/i },
]
