import { dayWords } from '../../core/day-words.js'
import type { Language } from '../../core/language.js'

/** What the transparency notice says. */
const english = {
  title: (council: string): string => `How ${council} listens to local conversations online, and your rights`,
  kicker: 'Privacy notice', skip: 'Skip to the notice',
  caution: 'This draft was made from how the listening is configured. It is not legal advice: the data protection officer must read, complete and approve it before listening begins.',
  headings: {
    who: 'Who we are', why: 'Why we listen', basis: 'What the law allows us', what: 'What we collect', sources: 'Where it comes from', receives: 'Who gets to see it', keeps: 'How long we keep it',
    protects: 'How we protect it', automated: 'No decisions by machine', rights: 'Your rights', complain: 'How to complain', review: 'When this is reviewed',
  },
  controller: (council: string): string => `${council} is the controller of this data. It decides why and how the data is used and answers for it.`,
  why: 'We read what people say in public about our area, to hear about these problems. Nothing is read for any other purpose.',
  outcome: (statement: string, outcome: string): string => `${statement} What we want: ${outcome}`,
  bases: 'We rely on:', special: 'What people write may say something about their health, beliefs or other sensitive matters. We do not look for it, do not infer it and do not sort anybody by it.',
  what: 'For each public message about our area we keep:',
  categories: ['what it says, after e-mail addresses, telephone numbers and similar data have been taken out', 'when and where it was said, and to which conversation it belongs', 'links, tags and places it names', 'what was counted where it was said (likes, shares), and what programs read from it: its language, its mood and which of the problems it bears on', 'pseudonyms in place of the account names of its author and of those it addresses, made with a key that is kept apart from the data'],
  never: 'We do not keep residents’ account names, profile pictures or contact details, and we do not match people across platforms. A name that somebody wrote within a message may remain in it: no program finds them all.',
  sources: 'Everything comes from public places, not from you directly. We read each at the pace it allows.',
  source: (tool: string, why: string): string => `${tool}: ${why}`,
  receivesNobody: 'Nobody outside the council gets to see this data.', receives: 'Besides officers of the council, this data is seen by:',
  published: (people: number): string => `What we publish is about groups of at least ${people} people, and counts are rounded.`,
  keeps: (days: number): string => `A message is kept for at most ${days} days after we first saw it, then it is removed. If it is deleted where it was said, its text is removed here when we next learn of it.`,
  protects: ['Pseudonyms replace account names before anything is stored. Without the key, which is kept apart, nobody can tell from the data which account a pseudonym was.', 'There is no way to search for a person, to follow a person or to give a person a score.', 'Officers see groups, not people; nobody is singled out in a report.'],
  automated: 'No decision about you is made by a machine. Programs group conversations, and the pseudonyms in them, into communities; they do not judge or foretell anything about you. People decide what the council does.',
  rights: 'You may ask us at any time to:',
  rightsList: ['show you what we hold of what you said (give us your account name there; it is used for the search and not kept)', 'erase it', 'correct it or restrict its use', 'stop reading what you write: where we rely on a public task or legitimate interests, you have the right to object', 'withdraw your consent, where we rely on it'],
  complain: 'You may complain to us. We acknowledge a complaint within 30 days and tell you what came of it.',
  ico: 'You may also complain to the Information Commissioner: Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF; telephone 0303 123 1113; https://ico.org.uk/make-a-complaint/.',
  review: (day: string): string => `The tools named above are reviewed by ${dayWords(day)} at the latest, and this notice with them.`,
  ask: {
    contact: 'How to reach the council: postal address, e-mail of a team, telephone', dataProtectionOfficer: 'How to reach the data protection officer', legalTask: 'The law that gives the council the task it listens for, or the legitimate interests it pursues (which no public authority may rely on for its public tasks)',
    lawfulBasis: 'The lawful basis of the processing (UK GDPR Article 6)', specialCategories: 'The condition for special categories of data, and for data about offences, that messages may contain (UK GDPR Articles 9 and 10; Data Protection Act 2018, Schedule 1)',
    notTold: 'Why people are not told one by one, and how they are told instead (UK GDPR Article 14(5))', sources: 'Where it is read: no tool has been chosen yet', recipients: 'Who else gets to see the data: hosts and other processors, partners; or that nobody does',
    whereKept: 'In which country the data is kept, and the safeguards if it leaves the United Kingdom', retention: 'How long a message is kept, and why no longer', review: 'When this notice is reviewed', problems: 'The problems the council listens for: none has been defined yet',
  },
}

const welsh: typeof english = {
  title: (council) => `Sut mae ${council} yn gwrando ar sgyrsiau lleol ar-lein, a’ch hawliau chi`,
  kicker: 'Hysbysiad preifatrwydd', skip: 'Neidio i’r hysbysiad',
  caution: 'Gwnaed y drafft hwn o’r modd y trefnwyd y gwrando. Nid cyngor cyfreithiol ydyw: rhaid i’r swyddog diogelu data ei ddarllen, ei gwblhau a’i gymeradwyo cyn i’r gwrando ddechrau.',
  headings: {
    who: 'Pwy ydym ni', why: 'Pam yr ydym yn gwrando', basis: 'Yr hyn y mae’r gyfraith yn ei ganiatáu', what: 'Yr hyn a gasglwn', sources: 'O ble y daw', receives: 'Pwy sy’n cael ei weld', keeps: 'Am ba hyd y’i cadwn',
    protects: 'Sut yr ydym yn ei ddiogelu', automated: 'Dim penderfyniadau gan beiriant', rights: 'Eich hawliau', complain: 'Sut i gwyno', review: 'Pryd yr adolygir hyn',
  },
  controller: (council) => `${council} yw rheolydd y data hwn. Y cyngor sy’n penderfynu pam a sut y defnyddir y data, ac sy’n atebol amdano.`,
  why: 'Darllenwn yr hyn y mae pobl yn ei ddweud yn gyhoeddus am ein hardal, er mwyn clywed am y problemau hyn. Ni ddarllenir dim at unrhyw ddiben arall.',
  outcome: (statement, outcome) => `${statement} Yr hyn yr ydym am ei weld: ${outcome}`,
  bases: 'Dibynnwn ar:', special: 'Gall yr hyn y mae pobl yn ei ysgrifennu ddweud rhywbeth am eu hiechyd, eu credoau neu faterion sensitif eraill. Nid ydym yn chwilio amdano, nid ydym yn dod i gasgliadau yn ei gylch, ac nid ydym yn didoli neb yn ôl hynny.',
  what: 'Ar gyfer pob neges gyhoeddus am ein hardal cadwn:',
  categories: ['yr hyn y mae’n ei ddweud, ar ôl tynnu cyfeiriadau e-bost, rhifau ffôn a data tebyg', 'pryd a ble y’i dywedwyd, ac i ba sgwrs y mae’n perthyn', 'y dolenni, y tagiau a’r lleoedd y mae’n eu henwi', 'yr hyn a gyfrifwyd lle y’i dywedwyd (hoffi, rhannu), a’r hyn y mae rhaglenni’n ei ddarllen ohoni: ei hiaith, ei naws a pha rai o’r problemau y mae’n ymwneud â nhw', 'ffugenwau yn lle enwau cyfrifon yr awdur a’r rhai y mae’n eu cyfarch, wedi’u gwneud ag allwedd a gedwir ar wahân i’r data'],
  never: 'Ni chadwn enwau cyfrifon, lluniau proffil na manylion cyswllt trigolion, ac nid ydym yn paru pobl ar draws platfformau. Gall enw a ysgrifennodd rhywun o fewn neges aros ynddi: nid oes rhaglen sy’n dod o hyd iddynt i gyd.',
  sources: 'Daw popeth o fannau cyhoeddus, ac nid yn uniongyrchol gennych chi. Darllenwn bob un ar y cyflymder y mae’n ei ganiatáu.',
  source: (tool, why) => `${tool}: ${why}`,
  receivesNobody: 'Nid oes neb y tu allan i’r cyngor yn cael gweld y data hwn.', receives: 'Heblaw am swyddogion y cyngor, gwelir y data hwn gan:',
  published: (people) => `Mae’r hyn a gyhoeddwn yn ymwneud â grwpiau o ${people} neu fwy o bobl, a chaiff niferoedd eu talgrynnu.`,
  keeps: (days) => `Cedwir neges am hyn a hyn o ddiwrnodau ar y mwyaf ar ôl inni ei gweld gyntaf: ${days}. Yna fe’i dilëir. Os caiff ei dileu lle y’i dywedwyd, dilëir ei thestun yma pan ddown i wybod am hynny.`,
  protects: ['Daw ffugenwau yn lle enwau cyfrifon cyn i ddim gael ei storio. Heb yr allwedd, a gedwir ar wahân, ni all neb ddweud o’r data i ba gyfrif y mae ffugenw’n perthyn.', 'Nid oes modd chwilio am berson, dilyn person na rhoi sgôr i berson.', 'Grwpiau y mae swyddogion yn eu gweld, nid pobl; ni thynnir sylw at neb mewn adroddiad.'],
  automated: 'Nid yw peiriant yn gwneud unrhyw benderfyniad amdanoch. Mae rhaglenni’n grwpio sgyrsiau, a’r ffugenwau ynddynt, yn gymunedau; nid ydynt yn barnu nac yn rhagweld dim amdanoch. Pobl sy’n penderfynu beth y mae’r cyngor yn ei wneud.',
  rights: 'Cewch ofyn inni wneud y canlynol ar unrhyw adeg:',
  rightsList: ['dangos i chi’r hyn a ddaliwn o’r hyn a ddywedasoch (rhowch enw eich cyfrif yno; fe’i defnyddir i chwilio ac ni chaiff ei gadw)', 'ei ddileu', 'ei gywiro neu gyfyngu ar ei ddefnydd', 'peidio â darllen yr hyn a ysgrifennwch: lle dibynnwn ar dasg gyhoeddus neu fuddiannau dilys, mae gennych hawl i wrthwynebu', 'tynnu’ch cydsyniad yn ôl, lle dibynnwn arno'],
  complain: 'Cewch gwyno i ni. Byddwn yn cydnabod cwyn o fewn 30 diwrnod ac yn dweud wrthych beth a ddaeth ohoni.',
  ico: 'Cewch hefyd gwyno i’r Comisiynydd Gwybodaeth: Wycliffe House, Water Lane, Wilmslow, Swydd Gaer SK9 5AF; ffôn 0303 123 1113; https://ico.org.uk/make-a-complaint/.',
  review: (day) => `Adolygir yr offer a enwyd uchod erbyn ${dayWords(day, 'cy')} fan bellaf, a’r hysbysiad hwn gyda nhw.`,
  ask: {
    contact: 'Sut i gysylltu â’r cyngor: cyfeiriad post, e-bost tîm, ffôn', dataProtectionOfficer: 'Sut i gysylltu â’r swyddog diogelu data', legalTask: 'Y gyfraith sy’n rhoi i’r cyngor y dasg y mae’n gwrando ar ei chyfer, neu’r buddiannau dilys y mae’n eu dilyn (ni chaiff awdurdod cyhoeddus ddibynnu arnynt ar gyfer ei dasgau cyhoeddus)',
    lawfulBasis: 'Sail gyfreithlon y prosesu (GDPR y DU, Erthygl 6)', specialCategories: 'Yr amod ar gyfer categorïau arbennig o ddata, a data am droseddau, a all fod mewn negeseuon (GDPR y DU, Erthyglau 9 a 10; Deddf Diogelu Data 2018, Atodlen 1)',
    notTold: 'Pam na roddir gwybod i bobl fesul un, a sut y rhoddir gwybod iddynt yn lle hynny (GDPR y DU, Erthygl 14(5))', sources: 'Ble y darllenir: nid oes offeryn wedi’i ddewis eto', recipients: 'Pwy arall sy’n cael gweld y data: lletywyr a phroseswyr eraill, partneriaid; neu nad oes neb',
    whereKept: 'Ym mha wlad y cedwir y data, a’r mesurau diogelu os yw’n gadael y Deyrnas Unedig', retention: 'Am ba hyd y cedwir neges, a pham nad yn hwy', review: 'Pryd yr adolygir yr hysbysiad hwn', problems: 'Y problemau y mae’r cyngor yn gwrando amdanynt: nid oes un wedi’i diffinio eto',
  },
}

/** The words of the transparency notice, by language. */
export const noticeWords: Readonly<Record<Language, typeof english>> = { en: english, cy: welsh }
