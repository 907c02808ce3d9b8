import type { Words } from '../../core/language.js'

/** What a map says as a whole. */
export const findingWords = {
  'nobody-named': {
    en: 'Nobody is named in what was heard, so that no community can be told; venues, places and topics are shown instead.',
    cy: 'Nid oes neb wedi’i enwi yn yr hyn a glywyd, ac felly ni ellir adnabod yr un gymuned; dangosir mannau cwrdd, lleoedd a phynciau yn lle hynny.',
  },
  'nothing-heard': { en: 'Nothing was heard.', cy: 'Ni chlywyd dim.' },
  'too-few': { en: 'Too few people were heard to speak of communities.', cy: 'Ni chlywyd digon o bobl i sôn am gymunedau.' },
  'nobody-or-few': {
    en: 'Nobody is named in what was heard, or too few people to speak of communities.',
    cy: 'Nid oes neb wedi’i enwi yn yr hyn a glywyd, neu nid oes digon o bobl i sôn am gymunedau.',
  },
  'none-stands-out': {
    en: 'No community stands out among the {band} people heard: they deal with one another much as chance would have it, or all alike.',
    cy: 'Nid oes yr un gymuned yn sefyll allan ymhlith y bobl a glywyd (nifer y bobl: {band}): maent yn ymwneud â’i gilydd fwy neu lai fel y byddai siawns, neu bawb yn yr un modd.',
  },
  'one-among': { en: 'One community was found among the {band} people heard.', cy: 'Cafwyd hyd i un gymuned ymhlith y bobl a glywyd (nifer y bobl: {band}).' },
  'several-among': { en: '{count} communities were found among the {band} people heard.', cy: 'Nifer y cymunedau y cafwyd hyd iddynt ymhlith y bobl a glywyd: {count} (nifer y bobl: {band}).' },
  'one': { en: 'One community was found.', cy: 'Cafwyd hyd i un gymuned.' },
  'several': { en: '{count} communities were found.', cy: 'Nifer y cymunedau y cafwyd hyd iddynt: {count}.' },
  'too-small': { en: 'Some groups are too small to be shown.', cy: 'Mae rhai grwpiau’n rhy fach i’w dangos.' },
  'one-gone': { en: 'One community seen before is no longer found.', cy: 'Nid yw un gymuned a welwyd o’r blaen i’w chanfod mwyach.' },
  'several-gone': { en: '{count} communities seen before are no longer found.', cy: 'Nifer y cymunedau a welwyd o’r blaen ond nad ydynt i’w canfod mwyach: {count}.' },
  'one-missing': { en: 'One more could not be told from the rest this time.', cy: 'Ni ellid gwahaniaethu un arall oddi wrth y gweddill y tro hwn.' },
  'several-missing': { en: '{count} more could not be told from the rest this time.', cy: 'Nifer y rhai eraill na ellid eu gwahaniaethu oddi wrth y gweddill y tro hwn: {count}.' },
} as const satisfies Readonly<Record<string, Words>>
