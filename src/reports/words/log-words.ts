import type { Language } from '../../core/language.js'

/** Headings and columns of the decision log. */
const english = {
  kicker: 'Decision log', title: (council: string): string => `What was decided: ${council}`, skip: 'Skip to the decisions',
  dated: (first: string, last: string): string => first === last ? first : `${first} to ${last}`, nothing: 'Nothing has been decided yet.',
  decisions: { id: 'decisions', heading: 'Decisions' }, notes: { id: 'notes', heading: 'Read this with care' },
  caption: 'Decisions, oldest first', scope: 'Each was made by a post. The same decision has the same reference in every export.',
  columns: { reference: 'Reference', at: 'Decided on', decidedBy: 'Decided by', community: 'Community', problem: 'Problem', kind: 'Kind', words: 'What was decided, and why', withheld: 'Held back because' },
  careful: ['The log holds no personal data by design. What officers wrote has been searched for personal data and handles, which are taken out; names cannot be found by a machine, so a person should read it before it leaves.', 'What complaints and consent were about is held back.'],
  unreadable: (entries: number): string => `Entries of the ledger that this release cannot read: ${entries}. They are counted here and not guessed at.`,
}

const welsh: typeof english = {
  kicker: 'Cofnod penderfyniadau', title: (council) => `Yr hyn a benderfynwyd: ${council}`, skip: 'Neidio i’r penderfyniadau',
  dated: (first, last) => first === last ? first : `${first} hyd ${last}`, nothing: 'Nid oes dim wedi’i benderfynu eto.',
  decisions: { id: 'decisions', heading: 'Penderfyniadau' }, notes: { id: 'notes', heading: 'Darllenwch hyn yn ofalus' },
  caption: 'Penderfyniadau, yr hynaf yn gyntaf', scope: 'Gwnaed pob un gan swydd. Yr un cyfeirnod sydd i’r un penderfyniad ym mhob allforiad.',
  columns: { reference: 'Cyfeirnod', at: 'Penderfynwyd ar', decidedBy: 'Penderfynwyd gan', community: 'Cymuned', problem: 'Y broblem', kind: 'Math', words: 'Beth a benderfynwyd, a pham', withheld: 'Daliwyd yn ôl oherwydd' },
  careful: ['Nid yw’r cofnod yn dal data personol, o fwriad. Chwiliwyd yr hyn a ysgrifennodd swyddogion am ddata personol ac enwau cyfrifon, a’u tynnu; ni all peiriant ddod o hyd i enwau, felly dylai person ei ddarllen cyn ei ryddhau.', 'Delir yn ôl yr hyn yr oedd cwynion a chydsyniad yn ymwneud ag ef.'],
  unreadable: (entries) => `Cofnodion na all y fersiwn hwn eu darllen: ${entries}. Fe’u cyfrifir yma heb ddyfalu.`,
}

/** The words of the decision log, by language. */
export const logWords: Readonly<Record<Language, typeof english>> = { en: english, cy: welsh }
