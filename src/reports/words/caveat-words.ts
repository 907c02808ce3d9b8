/** What a report warns of, in English: one place for every word of it. */
export const caveatWords = {
  notEverybody: 'These are the people who speak in the places we read. They are not everybody, and some people cannot or do not speak there. Whose voices are missing is unknown unless somebody has looked.',
  smallCounts: (threshold: number): string => `Counts are rounded to the nearest 10, and nothing is shown about fewer than ${threshold} people or mentions.`,
  suppressed: 'Some communities were found that are too small to be shown.',
  noPeople: 'There is no name, handle or score of a person in this report, and there is no way to ask for one.',
  noRanking: 'Communities are listed by name. They are not ranked and must not be compared: each index is measured only against its own past.',
  index: 'The café index is this project’s own composite. It says how a conversation is held together, not whether it is right, kind or representative.',
  language: 'Mood, questions and purposes are read from words in English and Welsh; irony, images and other languages are read badly or not at all.',
  change: 'A difference over time does not say what caused it.',
} as const
