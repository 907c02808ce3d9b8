import type { Language } from '../../core/language.js'

const english = {
  lines: {
    'complaint-received': 'A data-protection complaint was received.',
    'complaint-acknowledged': 'A data-protection complaint was acknowledged.',
    'complaint-answered': 'A data-protection complaint was answered.',
    'consent-recorded': 'The community answered whether the council may take part.',
  },
  because: 'What it was about may tell who it was: Freedom of Information Act 2000, section 40.',
}

const welsh: typeof english = {
  lines: {
    'complaint-received': 'Daeth cwyn diogelu data i law.',
    'complaint-acknowledged': 'Cydnabuwyd cwyn diogelu data.',
    'complaint-answered': 'Atebwyd cwyn diogelu data.',
    'consent-recorded': 'Atebodd y gymuned a gâi’r cyngor gymryd rhan.',
  },
  because: 'Gallai ei gynnwys ddatgelu pwy oedd y person: Deddf Rhyddid Gwybodaeth 2000, adran 40.',
}

/** What stands for a decision whose own words may tell who somebody is, by the type of its event. */
export const heldBackWords: Readonly<Record<Language, { readonly lines: Readonly<Record<string, string>>; readonly because: string }>> = { en: english, cy: welsh }
