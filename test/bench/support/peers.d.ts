declare module 'html-to-text' {
  export function convert(html: string, options?: object): string
  export function compile(options?: object): (html: string) => string
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
declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  export default function jaroWinkler(a: string, b: string): number
}
declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  const distances: { LevenshteinDistance(a: string, b: string): number }
  export default distances
}
declare module 'natural/lib/natural/distance/dice_coefficient.js' {
  export default function dice(a: string, b: string): number
}
declare module 'ngraph.leiden' {
  export function detectClusters(graph: unknown, options: { readonly randomSeed: number }): { getCommunities(): Map<number, string[]> }
}
