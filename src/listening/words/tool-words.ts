import type { Language } from '../../core/language.js'

/** What is said of a tool's worth, a sentence each. Numbers come as numbers, money and shares in words. */
interface ToolWords {
  readonly heard: (mentions: number, runs: number, useful: number) => string
  readonly judgeAfter: (runs: number, mentions: number) => string
  readonly cost: (amount: string, forEachUseful: string | undefined) => string
  readonly neverRead: string
  readonly broughtNothing: string
  readonly nothingUseful: string
  readonly allElsewhereFirst: string
  readonly requestsEach: (requests: string) => string
  readonly missed: (runs: number) => string
  readonly nothingNew: (runs: number, of: number) => string
  readonly askedToWait: (runs: number, of: number) => string
  readonly tooManyRequests: (limit: number) => string
  readonly elsewhereFirst: (percent: number) => string
  readonly repeats: (percent: number) => string
}

/** Of every language. */
export const toolWords: Readonly<Record<Language, ToolWords>> = {
  en: {
    heard: (mentions, runs, useful) => `${plural(mentions, 'mention')} heard in ${plural(runs, 'run')}, ${useful} of use for the problem.`,
    judgeAfter: (runs, mentions) => `Judge it after ${runs} runs or ${mentions} mentions.`,
    cost: (amount, each) => `It cost ${amount}${each === undefined ? '' : `, ${each} for each useful mention`}.`,
    neverRead: 'It could not be read in any run.',
    broughtNothing: 'It has brought nothing.',
    nothingUseful: 'Nothing it brought bears on the problem it was chosen for.',
    allElsewhereFirst: 'All of that had been said elsewhere first, where it was heard too.',
    requestsEach: (requests) => `${requests} requests for each useful mention.`,
    missed: (runs) => `Items were missed in ${plural(runs, 'run')}: poll it more often, or ask it for less at a time.`,
    nothingNew: (runs, of) => `${runs} of ${of} runs brought nothing new.`,
    askedToWait: (runs, of) => `It asked us to wait in ${runs} of ${of} runs.`,
    tooManyRequests: (limit) => `That is more than ${limit} requests for each useful mention.`,
    elsewhereFirst: (percent) => `${percent} % of it had been heard elsewhere first.`,
    repeats: (percent) => `${percent} % of it repeats what was heard already.`,
  },
  // A noun after a number would mutate after some numbers and not after others: the number stands last.
  cy: {
    heard: (mentions, runs, useful) => `Nifer y sylwadau a glywyd: ${mentions}; nifer y rhediadau: ${runs}; o ddefnydd i’r broblem: ${useful}.`,
    judgeAfter: (runs, mentions) => `Dylid ei farnu pan fydd nifer y rhediadau’n cyrraedd ${runs}, neu nifer y sylwadau’n cyrraedd ${mentions}.`,
    cost: (amount, each) => `Y gost: ${amount}${each === undefined ? '' : `; y gost am bob sylw defnyddiol: ${each}`}.`,
    neverRead: 'Ni ellid ei ddarllen mewn unrhyw rediad.',
    broughtNothing: 'Nid yw wedi dod â dim.',
    nothingUseful: 'Nid oes dim y daeth ag ef yn ymwneud â’r broblem y’i dewiswyd ar ei chyfer.',
    allElsewhereFirst: 'Roedd y cyfan o hynny wedi’i ddweud mewn man arall yn gyntaf, ac fe’i clywyd yno hefyd.',
    requestsEach: (requests) => `Nifer y ceisiadau am bob sylw defnyddiol: ${requests}.`,
    missed: (runs) => `Nifer y rhediadau y collwyd eitemau ynddynt: ${runs}. Holwch yn amlach, neu gofynnwch am lai ar y tro.`,
    nothingNew: (runs, of) => `Nifer y rhediadau na ddaeth dim newydd ohonynt: ${runs} o ${of}.`,
    askedToWait: (runs, of) => `Nifer y rhediadau y gofynnodd inni aros ynddynt: ${runs} o ${of}.`,
    tooManyRequests: (limit) => `Mae hynny’n fwy na’r terfyn ar nifer y ceisiadau am bob sylw defnyddiol: ${limit}.`,
    elsewhereFirst: (percent) => `Y gyfran ohono a glywyd mewn man arall yn gyntaf: ${percent}%.`,
    repeats: (percent) => `Y gyfran ohono sy’n ailadrodd yr hyn a glywyd eisoes: ${percent}%.`,
  },
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
