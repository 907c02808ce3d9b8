import type { Language } from '../../core/language.js'

/** A risk to people and what the library really does about it. */
interface DpiaRisk {
  readonly risk: string
  readonly measure: string
}

/** What the starter of a data protection impact assessment says. */
const english = {
  title: (council: string): string => `Data protection impact assessment: listening to local conversations, ${council}`,
  kicker: 'Data protection impact assessment', skip: 'Skip to the assessment',
  caution: 'This starter was made from how the listening is configured. It is not legal advice and no assessment: likelihood, severity and every judgement are for the council and its data protection officer.',
  headings: {
    need: 'Step 1: the need for an assessment', nature: 'Step 2: the nature of the processing', scope: 'Step 2: the scope of the processing', context: 'Step 2: the context of the processing', purposes: 'Step 2: the purposes of the processing',
    consultation: 'Step 3: consultation', necessity: 'Step 4: necessity and proportionality', risks: 'Step 5: risks to people', measures: 'Step 6: measures that reduce them', signOff: 'Step 7: sign-off and outcomes',
  },
  need: [
    'The council reads what people say in public about its area, to hear about business problems it has named, and to find communities that already exist so that it can leave them alone, support them or work with them.',
    'An assessment is called for because public messages of many people are read without their being told one by one (the Information Commissioner names large-scale and invisible processing among the cases that call for one).',
  ],
  nature: [
    'Messages are read from the public places listed, at the pace each allows. Account names become keyed pseudonyms and personal data is taken out of texts before anything is stored.',
    'Messages are matched to the problems by words and grouped into communities by who talks with whom. Officers see terms, bands of people and shares, about groups only.',
    'Nothing is scraped from behind a login, matched across platforms or used to train a model.',
  ],
  sources: 'Places that are read', tool: 'Tool', why: 'Why this tool', problem: 'Problem', basis: 'Lawful basis', review: 'Review by', dpia: 'Earlier assessments',
  scope: ['Texts, times, conversations, links, tags and places of public messages, what programs read from them (language, mood, problem), and pseudonyms of those who wrote them and those they address. Messages may contain special categories of data that people wrote of themselves or of others; none is looked for or inferred.'],
  retention: (days: number): string => `A message is kept for ${days} days after it was first seen at most. A deletion at the source removes the text here.`,
  threshold: (people: number): string => `Nothing is shown about fewer than ${people} people.`,
  context: ['The people concerned are residents who speak in public. They may not expect a council to read it, and some are children. A person’s own account name finds and erases what is held of what they said.'],
  purposes: 'The problems, and what is to get better:', purpose: (statement: string, outcome: string): string => `${statement} Wanted: ${outcome}`,
  without: 'What the council would do without it:',
  necessity: ['Each tool is chosen for one problem, with a reason and a review day, and is reported on: a tool that solves no problem is to be retired.', 'Less data would do where a problem can be solved without listening: that is asked of every problem.'],
  risksCaption: 'Risks, to be assessed', measuresCaption: 'Measures the software takes, and what is left', risk: 'Risk to people', likelihood: 'Likelihood', severity: 'Severity', overall: 'Overall', measure: 'Measure', effect: 'Effect on the risk', residual: 'What is left', approved: 'Approved', officer: 'for the officer',
  risks: [
    { risk: 'Somebody is identified from what is stored.', measure: 'Account names become pseudonyms under a key kept apart; e-mail addresses, telephone numbers and the like are taken out of texts. Names within a text cannot be found reliably.' },
    { risk: 'Somebody is identified from what is shown.', measure: 'Nothing is shown below the threshold, by itself or by subtraction; counts are rounded; views follow only when enough people have changed something.' },
    { risk: 'The software is used to watch a person.', measure: 'There is no query for a person, no watchlist and no score of a person; the only doors that take an account name are the person’s own rights.' },
    { risk: 'People feel watched and say less.', measure: 'A relationship with a community cannot begin without a published notice, a lawful basis and an assessment in date; observing a community has an end; taking no role is a recorded success.' },
    { risk: 'Data is kept longer than it is needed.', measure: 'Every message carries the day it is removed; the store removes it; deletions at the source are followed.' },
    { risk: 'Sensitive matters are inferred or used.', measure: 'No protected characteristic is inferred and nobody is sorted by one.' },
    { risk: 'People who are not online are not heard.', measure: 'Whose voices are missing is unknown until somebody has looked, and is shown as unknown; work with a community is refused without an equivalent off line.' },
    { risk: 'A decision is made on wrong figures.', measure: 'Figures carry what they rest on and an interval, or are withheld; a person confirms what a community is for; each decision is made and signed by a post, with its reason.' },
  ] as readonly DpiaRisk[],
  signOffCaption: 'Sign-off', item: 'Item', by: 'Post and date', notes: 'Notes',
  signOff: ['Measures approved by', 'Risks that are left approved by', 'Advice of the data protection officer given by', 'Summary of that advice', 'Advice accepted or overruled by', 'Consultation responses reviewed by', 'This assessment is kept under review by'],
  ask: {
    flows: 'A picture of how data flows in the council’s own systems, and who may see it', retention: 'How long a message is kept, and why no longer', quantity: 'How many messages and people are expected, and the area covered', relationship: 'What the council’s relationship with these people is, and what concerns there have been',
    consultation: 'When and how residents, communities and staff are asked what they think, or why not', experts: 'Whom else the council asks: information security, equalities, the processors', legalTask: 'The law that gives the council its task, or the legitimate interests pursued (which no public authority may rely on for its public tasks)', lawfulBasis: 'The lawful basis of the processing', specialCategories: 'The condition for special categories of data, and for data about offences (UK GDPR Articles 9 and 10; Data Protection Act 2018, Schedule 1)', processors: 'How processors are held to this, and how data that leaves the United Kingdom is protected', children: 'How children are protected', rights: 'How people are told, and how what they may ask for (access, erasure, correction, a stop) is done', tools: 'Where it is read: no tool has been chosen yet', problems: 'The problems: none has been defined yet', risks: 'Likelihood and severity of each risk, and further risks of the council’s own', measures: 'The effect of each measure, further measures, and what is left', signOff: 'Who signs, and when; where a high risk is left, the Information Commissioner is consulted before anything is read (UK GDPR Article 36)',
  },
}

const welsh: typeof english = {
  title: (council) => `Asesiad o’r effaith ar ddiogelu data: gwrando ar sgyrsiau lleol, ${council}`,
  kicker: 'Asesiad o’r effaith ar ddiogelu data', skip: 'Neidio i’r asesiad',
  caution: 'Gwnaed y man cychwyn hwn o’r modd y trefnwyd y gwrando. Nid cyngor cyfreithiol nac asesiad ydyw: y cyngor a’i swyddog diogelu data sydd i farnu pa mor debygol a difrifol yw pob risg, a phopeth arall.',
  headings: {
    need: 'Cam 1: yr angen am asesiad', nature: 'Cam 2: natur y prosesu', scope: 'Cam 2: cwmpas y prosesu', context: 'Cam 2: cyd-destun y prosesu', purposes: 'Cam 2: dibenion y prosesu',
    consultation: 'Cam 3: ymgynghori', necessity: 'Cam 4: angenrheidrwydd a chymesuredd', risks: 'Cam 5: risgiau i bobl', measures: 'Cam 6: mesurau sy’n eu lleihau', signOff: 'Cam 7: cymeradwyo a chanlyniadau',
  },
  need: [
    'Mae’r cyngor yn darllen yr hyn y mae pobl yn ei ddweud yn gyhoeddus am ei ardal, er mwyn clywed am broblemau busnes a enwodd, a dod o hyd i gymunedau sy’n bodoli eisoes er mwyn gadael llonydd iddynt, eu cefnogi neu weithio gyda nhw.',
    'Mae angen asesiad am fod negeseuon cyhoeddus llawer o bobl yn cael eu darllen heb roi gwybod iddynt fesul un (mae’r Comisiynydd Gwybodaeth yn enwi prosesu ar raddfa fawr a phrosesu anweledig ymysg yr achosion lle mae angen un).',
  ],
  nature: [
    'Darllenir negeseuon o’r mannau cyhoeddus a restrir, ar y cyflymder y mae pob un yn ei ganiatáu. Daw ffugenwau ag allwedd yn lle enwau cyfrifon, a thynnir data personol o destunau, cyn i ddim gael ei storio.',
    'Cysylltir negeseuon â’r problemau yn ôl geiriau, a’u grwpio’n gymunedau yn ôl pwy sy’n siarad â phwy. Mae swyddogion yn gweld termau, bandiau o bobl a chyfrannau, am grwpiau’n unig.',
    'Ni chrafir dim o’r tu ôl i fewngofnodi, ni pharir neb ar draws platfformau, ac ni hyfforddir model.',
  ],
  sources: 'Mannau a ddarllenir', tool: 'Offeryn', why: 'Pam yr offeryn hwn', problem: 'Y broblem', basis: 'Sail gyfreithlon', review: 'Adolygu erbyn', dpia: 'Asesiadau blaenorol',
  scope: ['Testunau, amserau, sgyrsiau, dolenni, tagiau a lleoedd negeseuon cyhoeddus, yr hyn y mae rhaglenni’n ei ddarllen ohonynt (iaith, naws, problem), a ffugenwau’r rhai a’u hysgrifennodd a’r rhai y maent yn eu cyfarch. Gall negeseuon gynnwys categorïau arbennig o ddata a ysgrifennodd pobl amdanynt eu hunain neu am eraill; ni chwilir am ddim ohonynt ac ni ddeuir i gasgliadau yn eu cylch.'],
  retention: (days) => `Nifer y diwrnodau y cedwir neges ar y mwyaf ar ôl ei gweld gyntaf: ${days}. Os caiff ei dileu yn y ffynhonnell, dilëir y testun yma.`,
  threshold: (people) => `Ni ddangosir dim am lai na ${people} o bobl.`,
  context: ['Trigolion sy’n siarad yn gyhoeddus yw’r bobl dan sylw. Efallai na fyddant yn disgwyl i gyngor ddarllen eu geiriau, ac mae rhai’n blant. Gyda’i enw cyfrif ei hun, gall person ddod o hyd i’r hyn a ddelir o’i eiriau a’i ddileu.'],
  purposes: 'Y problemau, a’r hyn sydd i wella:', purpose: (statement, outcome) => `${statement} Y nod: ${outcome}`,
  without: 'Yr hyn y byddai’r cyngor yn ei wneud hebddo:',
  necessity: ['Dewisir pob offeryn ar gyfer un broblem, gyda rheswm a diwrnod adolygu, ac adroddir arno: dylid rhoi’r gorau i offeryn nad yw’n datrys yr un broblem.', 'Byddai llai o ddata’n ddigon lle gellir datrys problem heb wrando: gofynnir hynny am bob problem.'],
  risksCaption: 'Risgiau, i’w hasesu', measuresCaption: 'Mesurau y mae’r feddalwedd yn eu cymryd, a’r hyn sy’n weddill', risk: 'Risg i bobl', likelihood: 'Tebygolrwydd', severity: 'Difrifoldeb', overall: 'At ei gilydd', measure: 'Mesur', effect: 'Effaith ar y risg', residual: 'Yr hyn sy’n weddill', approved: 'Cymeradwywyd', officer: 'i’r swyddog',
  risks: [
    { risk: 'Adnabyddir rhywun o’r hyn a storir.', measure: 'Daw ffugenwau yn lle enwau cyfrifon, dan allwedd a gedwir ar wahân; tynnir cyfeiriadau e-bost, rhifau ffôn a’u tebyg o destunau. Ni ellir dod o hyd i enwau o fewn testun yn ddibynadwy.' },
    { risk: 'Adnabyddir rhywun o’r hyn a ddangosir.', measure: 'Ni ddangosir dim o dan y trothwy, ynddo’i hun na thrwy dynnu un ffigur o’r llall; talgrynnir niferoedd; dim ond pan fydd digon o bobl wedi newid rhywbeth y mae golwg yn newid.' },
    { risk: 'Defnyddir y feddalwedd i wylio person.', measure: 'Nid oes ymholiad am berson, rhestr wylio na sgôr i berson; yr unig ddrysau sy’n derbyn enw cyfrif yw hawliau’r person ei hun.' },
    { risk: 'Mae pobl yn teimlo eu bod yn cael eu gwylio ac yn dweud llai.', measure: 'Ni all perthynas â chymuned ddechrau heb hysbysiad cyhoeddedig, sail gyfreithlon ac asesiad cyfredol; daw diwedd ar arsylwi ar gymuned; cofnodir peidio â chymryd rhan yn llwyddiant.' },
    { risk: 'Cedwir data yn hwy nag sydd ei angen.', measure: 'Mae pob neges yn dwyn y dyddiad y’i dilëir; mae’r storfa’n ei dileu; dilynir yr hyn a ddilëir yn y ffynhonnell.' },
    { risk: 'Deuir i gasgliadau am faterion sensitif, neu fe’u defnyddir.', measure: 'Ni ddeuir i gasgliad am nodwedd warchodedig neb, ac ni ddidolir neb yn ôl un.' },
    { risk: 'Ni chlywir pobl nad ydynt ar-lein.', measure: 'Ni wyddys lleisiau pwy sydd ar goll nes i rywun edrych, a dangosir hynny; gwrthodir gwaith gyda chymuned heb fodd cyfatebol all-lein.' },
    { risk: 'Gwneir penderfyniad ar ffigurau anghywir.', measure: 'Mae ffigurau’n dweud ar beth y maent yn seiliedig, gyda chyfwng, neu fe’u delir yn ôl; mae person yn cadarnhau diben cymuned; gwneir pob penderfyniad gan swydd, gyda’i reswm.' },
  ],
  signOffCaption: 'Cymeradwyo', item: 'Eitem', by: 'Swydd a dyddiad', notes: 'Nodiadau',
  signOff: ['Cymeradwywyd y mesurau gan', 'Cymeradwywyd y risgiau sy’n weddill gan', 'Rhoddwyd cyngor y swyddog diogelu data gan', 'Crynodeb o’r cyngor hwnnw', 'Derbyniwyd neu gwrthodwyd y cyngor hwnnw gan', 'Adolygwyd ymatebion i’r ymgynghoriad gan', 'Cedwir yr asesiad hwn dan adolygiad gan'],
  ask: {
    flows: 'Llun o lif data yn systemau’r cyngor ei hun, a phwy sy’n cael ei weld', retention: 'Am ba hyd y cedwir neges, a pham nad yn hwy', quantity: 'Faint o negeseuon a phobl a ddisgwylir, a’r ardal dan sylw', relationship: 'Beth yw perthynas y cyngor â’r bobl hyn, a pha bryderon a fu',
    consultation: 'Pryd a sut y gofynnir barn trigolion, cymunedau a staff, neu pam na wneir hynny', experts: 'Pwy arall y mae’r cyngor yn eu holi: diogelwch gwybodaeth, cydraddoldeb, y proseswyr', legalTask: 'Y gyfraith sy’n rhoi ei dasg i’r cyngor, neu’r buddiannau dilys a ddilynir (ni chaiff awdurdod cyhoeddus ddibynnu arnynt ar gyfer ei dasgau cyhoeddus)', lawfulBasis: 'Sail gyfreithlon y prosesu', specialCategories: 'Yr amod ar gyfer categorïau arbennig o ddata, ac ar gyfer data am droseddau (GDPR y DU, Erthyglau 9 a 10; Deddf Diogelu Data 2018, Atodlen 1)', processors: 'Sut y delir proseswyr at hyn, a sut y diogelir data sy’n gadael y Deyrnas Unedig', children: 'Sut y diogelir plant', rights: 'Sut y rhoddir gwybod i bobl, a sut y gwneir yr hyn y cânt ofyn amdano (gweld, dileu, cywiro, peidio)', tools: 'Ble y darllenir: nid oes offeryn wedi’i ddewis eto', problems: 'Y problemau: nid oes un wedi’i diffinio eto', risks: 'Tebygolrwydd a difrifoldeb pob risg, a risgiau eraill y cyngor ei hun', measures: 'Effaith pob mesur, mesurau eraill, a’r hyn sy’n weddill', signOff: 'Pwy sy’n llofnodi, a phryd; lle mae risg uchel yn weddill, ymgynghorir â’r Comisiynydd Gwybodaeth cyn darllen dim (GDPR y DU, Erthygl 36)',
  },
}

/** The words of the starter of a data protection impact assessment, by language. */
export const dpiaWords: Readonly<Record<Language, typeof english>> = { en: english, cy: welsh }
