declare module 'html-to-text' {
  export function convert(html: string): string
}
declare module 'vader-sentiment' {
  const vader: { readonly SentimentIntensityAnalyzer: { polarity_scores(text: string): { readonly compound: number } } }
  export default vader
}
declare module 'natural/lib/natural/sentiment/SentimentAnalyzer.js' {
  export default class SentimentAnalyzer {
    constructor(language: 'English', stemmer: unknown, vocabulary: 'afinn')
    getSentiment(words: readonly string[]): number
  }
}
declare module 'natural/lib/natural/distance/dice_coefficient.js' {
  export default function dice(a: string, b: string): number
}
