/** Words that give a purpose away, in English and Welsh, as patterns over a whole text in lower case. */
export const cues = {
  // A question mark inside an address asks nothing.
  question: /\?(?![\w=&%])|^(?:how|what|when|where|who|why|which|does anyone|is there|sut|beth|pryd|ble|pwy|pam|oes)\b(?!['’])/,
  thanks: /\b(?:thank|thanks|cheers|grateful|diolch)\b/,
  offer: /(?:happy to help|glad to help|can help|could help|let me help|i can lend|can lend|free to (?:collect|take|a good home)|give (?:you )?a hand|lift to|volunteer|gwirfoddol|hapus i helpu|cynnig help)/,
  campaign: /\b(?:petition|campaign|campaigning|protest|demonstration|object to|objection|save our|stop the|must not|we demand|demand that|sign (?:here|this|the|up against)|write to your|deiseb|ymgyrch|protestio|gwrthwynebu)\b/,
  event: /\b(?:festival|fair|fete|fête|carnival|parade|concert|celebrat\w*|anniversary|tickets?|join us|see you there|open day|meet ?up|jumble sale|coffee morning|fireworks|gŵyl|dathl\w*|digwyddiad|ymunwch|eisteddfod)\b/,
  futureDay: /\b(?:tonight|tomorrow|this (?:week|weekend|saturday|sunday|friday|evening)|next (?:week|weekend|month|saturday|sunday|friday)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|heno|yfory|nos (?:wener|sadwrn|iau)|dydd (?:llun|mawrth|mercher|iau|gwener|sadwrn|sul))\b/,
  trade: /(?:£\s?\d|\b(?:for sale|selling|wanted|swap|asking price|ono|collection only|cash on collection|offers around|ar werth|pris)\b)/,
} as const

/** Links that ask for a signature. */
export const petitionLink = /petition|change\.org|38degrees|megaphone\.org|deiseb/i
