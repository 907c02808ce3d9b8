import type { Language } from '../../core/language.js'

type Said<What, Because> = { readonly what: What; readonly obstacle: string; readonly because: Because }

/** Every word of suggested actions in one language. */
interface ActionWords {
  readonly overdueCommitments: Said<(promises: readonly string[]) => string, (count: number) => string>
  readonly openLoop: Said<string, (count: number) => string>
  readonly help: Said<(what: string) => string, (askedOn: string) => string>
  readonly recogniseInPlan: Said<string, string>
  readonly acknowledge: Said<string, string>
  readonly stepBack: Said<string, string>
  readonly welcome: Said<string, (rate: string) => string>
  readonly shareTheLoad: Said<string, string>
  readonly offline: Said<string, string>
  readonly voices: Said<(groups: readonly string[]) => string, (count: number) => string>
}

const list = (items: readonly string[]): string => items.map((item) => `“${item}”`).join(', ')

/** What suggested actions say: one place for every word of them. */
export const actionWords: Readonly<Record<Language, ActionWords>> = {
  en: {
    overdueCommitments: {
      what: (promises) => `Say what became of ${list(promises)}, and if it was not kept, why.`,
      obstacle: 'A promise past its day with nothing said costs more trust than a promise not kept.',
      because: (count) => `${count === 1 ? 'One promise is' : `${count} promises are`} past due and not settled.`,
    },
    openLoop: {
      what: 'Tell the people who took part what changed and what did not, where they took part.',
      obstacle: 'People who never hear what became of what they said stop saying it.',
      because: (count) => `${count === 1 ? 'One finished engagement has' : `${count} finished engagements have`} not been reported back.`,
    },
    help: {
      what: (what) => `Answer what they asked for: “${what}”.`,
      obstacle: 'A request without an answer.',
      because: (askedOn) => `Asked on ${askedOn}, not answered.`,
    },
    recogniseInPlan: {
      what: 'Name the community in the next business plan, in its own description of itself.',
      obstacle: 'Work that no plan knows of is the first to lose its time and money.',
      because: 'No business plan names it.',
    },
    acknowledge: {
      what: 'Thank the community, where it meets, for something it did; ask first whether it wants that.',
      obstacle: 'What nobody notices is hard to keep up.',
      because: 'Nothing was recognised or acknowledged in the last 12 months.',
    },
    stepBack: {
      what: 'Leave a question a resident could answer for a day before answering, and ask the community which control it would like: topics, content, hosting, resources or a decision.',
      obstacle: 'Much of the talk runs through the council, so it would stop when the council does.',
      because: 'The talk depends on the council and no control has been handed over.',
    },
    welcome: {
      what: 'Help those who look after the place to greet first messages: any reply brings more people back than none.',
      obstacle: 'People who speak for the first time seldom speak again.',
      because: (rate) => `About ${rate} of newcomers speak again within 30 days.`,
    },
    shareTheLoad: {
      what: 'Ask those who carry the talk, as a group, what would make it lighter: a room, a tool, training, an afternoon of somebody’s time.',
      obstacle: 'It rests on few shoulders.',
      because: 'A small part of the residents write half of what is said.',
    },
    offline: {
      what: 'Give the engagement an equivalent without a screen: a place, a time and somebody to talk to.',
      obstacle: 'People who are not online cannot take part.',
      because: 'An engagement that is running has no offline equivalent.',
    },
    voices: {
      what: (groups) => `Go to those who are missing, ${list(groups)}, in the places they already use.`,
      obstacle: 'Those who are missing are not heard.',
      because: (count) => `${count === 1 ? 'One group is' : `${count} groups are`} named as missing and nothing has been done about it.`,
    },
  },
  cy: {
    overdueCommitments: {
      what: (promises) => `Dywedwch beth a ddaeth o’r canlynol, ac os na chadwyd yr addewid, pam: ${list(promises)}.`,
      obstacle: 'Mae addewid y mae ei ddyddiad wedi mynd heibio heb air amdano yn costio mwy o ymddiriedaeth nag addewid na chadwyd.',
      because: (count) => `Addewidion y mae eu dyddiad wedi mynd heibio heb air amdanynt: ${count}.`,
    },
    openLoop: {
      what: 'Dywedwch wrth y bobl a gymerodd ran beth a newidiodd a beth na newidiodd, yn y lle y cymerasant ran.',
      obstacle: 'Mae pobl nad ydynt byth yn clywed beth a ddaeth o’u geiriau yn rhoi’r gorau i siarad.',
      because: (count) => `Ymgysylltiadau a orffennodd heb adrodd yn ôl: ${count}.`,
    },
    help: {
      what: (what) => `Atebwch yr hyn y gofynasant amdano: “${what}”.`,
      obstacle: 'Cais heb ateb.',
      because: (askedOn) => `Gofynnwyd ar ${askedOn}; heb ei ateb.`,
    },
    recogniseInPlan: {
      what: 'Enwch y gymuned yn y cynllun busnes nesaf, yn ei disgrifiad hi ei hun ohoni’i hun.',
      obstacle: 'Gwaith nad oes yr un cynllun yn gwybod amdano yw’r cyntaf i golli ei amser a’i arian.',
      because: 'Nid oes yr un cynllun busnes yn ei henwi.',
    },
    acknowledge: {
      what: 'Diolchwch i’r gymuned, yn y lle y mae’n cwrdd, am rywbeth a wnaeth; gofynnwch yn gyntaf a yw am gael hynny.',
      obstacle: 'Mae’n anodd dal ati â’r hyn nad oes neb yn sylwi arno.',
      because: 'Ni chydnabuwyd dim yn y 12 mis diwethaf.',
    },
    stepBack: {
      what: 'Pan fydd cwestiwn y gallai trigolyn ei ateb, arhoswch ddiwrnod cyn ateb, a gofynnwch i’r gymuned beth yr hoffai ei gael yn ei dwylo ei hun: pynciau, cynnwys, cynnal y lle, adnoddau neu benderfyniad.',
      obstacle: 'Drwy’r cyngor y mae llawer o’r sgwrs yn mynd, felly byddai’n peidio pe bai’r cyngor yn peidio.',
      because: 'Mae’r sgwrs yn dibynnu ar y cyngor ac nid oes dim wedi’i drosglwyddo i ddwylo’r gymuned.',
    },
    welcome: {
      what: 'Helpwch y rhai sy’n gofalu am y lle i groesawu negeseuon cyntaf: daw mwy o bobl yn ôl ar ôl cael unrhyw ateb nag ar ôl cael dim.',
      obstacle: 'Anaml y bydd pobl sy’n siarad am y tro cyntaf yn siarad eto.',
      because: (rate) => `Mae tua ${rate} o newydd-ddyfodiaid yn siarad eto o fewn 30 diwrnod.`,
    },
    shareTheLoad: {
      what: 'Gofynnwch i’r rhai sy’n cynnal y sgwrs, fel grŵp, beth fyddai’n ysgafnhau’r baich: ystafell, offer, hyfforddiant, prynhawn o amser rhywun.',
      obstacle: 'Mae’n gorffwys ar ysgwyddau ychydig o bobl.',
      because: 'Rhan fach o’r trigolion sy’n ysgrifennu hanner yr hyn a ddywedir.',
    },
    offline: {
      what: 'Rhowch ffordd arall heb sgrin o gymryd rhan yn yr ymgysylltiad: lle, amser a rhywun i siarad ag ef.',
      obstacle: 'Ni all pobl nad ydynt ar-lein gymryd rhan.',
      because: 'Nid oes ffordd arall all-lein mewn ymgysylltiad sydd ar waith.',
    },
    voices: {
      what: (groups) => `Ewch at y rhai sydd ar goll, yn y lleoedd y maent eisoes yn eu defnyddio: ${list(groups)}.`,
      obstacle: 'Nid yw’r rhai sydd ar goll yn cael eu clywed.',
      because: (count) => `Grwpiau a enwyd fel rhai sydd ar goll, heb wneud dim yn eu cylch: ${count}.`,
    },
  },
}
