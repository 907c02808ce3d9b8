import type { Language } from '../../core/language.js'

/** What stands around a document that the council must finish. */
const english = {
  draft: 'Draft', toWrite: 'To be written by the council:', missing: { id: 'missing', heading: 'Still to be written' }, nothingMissing: 'Nothing is left open. The caution above still holds.',
}

const welsh: typeof english = {
  draft: 'Drafft', toWrite: 'I’w ysgrifennu gan y cyngor:', missing: { id: 'missing', heading: 'Heb ei ysgrifennu eto' }, nothingMissing: 'Nid oes dim ar ôl heb ei lenwi. Mae’r rhybudd uchod yn dal i sefyll.',
}

/** The words around documents, by language. */
export const documentWords: Readonly<Record<Language, typeof english>> = { en: english, cy: welsh }
