import type { Words } from '../../core/language.js'

/** Why a part is suggested. */
export const roleWords = {
  'asked': { en: 'Questions are put to the council.', cy: 'Gofynnir cwestiynau i’r cyngor.' },
  'duty-unanswered': { en: 'Questions that the council must be able to answer stay unanswered.', cy: 'Mae cwestiynau y mae’n rhaid i’r cyngor allu eu hateb heb eu hateb.' },
  'peers-cannot-answer': { en: 'Questions are asked that residents do not answer one another.', cy: 'Gofynnir cwestiynau nad yw trigolion yn eu hateb i’w gilydd.' },
  'facts-should-be-right': { en: 'Its people answer one another: what they go by should be easy to find and right.', cy: 'Mae ei phobl yn ateb ei gilydd: dylai’r hyn y maent yn dibynnu arno fod yn gywir ac yn hawdd ei gael.' },
  'answers-itself': { en: 'It answers its own questions: leave it alone.', cy: 'Mae’n ateb ei chwestiynau ei hun: gadewch lonydd iddi.' },
  'not-for-the-council': { en: 'What it asks is not for the council to know.', cy: 'Nid y cyngor a ddylai wybod yr hyn y mae’n ei ofyn.' },
  'complains-to-council': { en: 'It is unhappy and says so to the council.', cy: 'Mae’n anfodlon ac yn dweud hynny wrth y cyngor.' },
  'complains-of-council': { en: 'It is unhappy with the council.', cy: 'Mae’n anfodlon ar y cyngor.' },
  'complains-apart': { en: 'It is unhappy, and few or none say so to the council.', cy: 'Mae’n anfodlon, ac ychydig neu neb sy’n dweud hynny wrth y cyngor.' },
  'complains-of-others': { en: 'It is unhappy with others than the council.', cy: 'Mae’n anfodlon ar eraill, nid ar y cyngor.' },
  'helps-with-it': { en: 'Its people help one another with it.', cy: 'Mae ei phobl yn helpu ei gilydd gyda hyn.' },
  'helps-itself': { en: 'Its people help one another without the council.', cy: 'Mae ei phobl yn helpu ei gilydd heb y cyngor.' },
  'campaign-to-convene': { en: 'It campaigns, the council can decide, and others may see it differently.', cy: 'Mae’n ymgyrchu, gall y cyngor benderfynu, ac efallai fod eraill yn gweld pethau’n wahanol.' },
  'campaign-to-hear': { en: 'It campaigns; that is its own affair, and worth hearing.', cy: 'Mae’n ymgyrchu; ei mater hi yw hynny, ac mae’n werth gwrando.' },
  'campaign-elsewhere': { en: 'It campaigns elsewhere than with the council.', cy: 'Mae’n ymgyrchu mewn mannau eraill, nid gyda’r cyngor.' },
  'events-need-council': { en: 'It arranges things that need the council’s part.', cy: 'Mae’n trefnu pethau y mae angen rhan y cyngor ynddynt.' },
  'events-alone': { en: 'It celebrates without the council.', cy: 'Mae’n dathlu heb y cyngor.' },
  'watch-speaks-to-council': { en: 'It watches over a place and speaks to the council about it.', cy: 'Mae’n cadw golwg ar le ac yn siarad â’r cyngor amdano.' },
  'watch': { en: 'It watches over a place.', cy: 'Mae’n cadw golwg ar le.' },
  'watch-alone': { en: 'It watches over a place by itself.', cy: 'Mae’n cadw golwg ar le ar ei phen ei hun.' },
  'market': { en: 'It is a market place.', cy: 'Marchnad ydyw.' },
  'unclear': { en: 'What it is for is not clear yet.', cy: 'Nid yw’n glir eto beth yw ei diben.' },

  'problems': { en: 'It speaks of {problems}.', cy: 'Mae’n sôn am y canlynol: {problems}.' },
  'duty': { en: 'It speaks of what a council must see to by law.', cy: 'Mae’n sôn am yr hyn y mae’n rhaid i gyngor ofalu amdano yn ôl y gyfraith.' },
  'no-problem': { en: 'Nothing it speaks of is a problem the council has named.', cy: 'Nid oes dim y mae’n sôn amdano yn broblem y mae’r cyngor wedi’i henwi.' },

  'spoken-to': { en: 'The council is spoken to.', cy: 'Mae pobl yn siarad â’r cyngor.' },
  'spoken-of': { en: 'The council is spoken of.', cy: 'Mae pobl yn sôn am y cyngor.' },
  'few-speak-to': { en: 'Few or none speak to the council.', cy: 'Ychydig neu neb sy’n siarad â’r cyngor.' },
} as const satisfies Readonly<Record<string, Words>>
