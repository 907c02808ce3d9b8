import SentimentAnalyzer from 'natural/lib/natural/sentiment/SentimentAnalyzer.js'
import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js'
import vader from 'vader-sentiment'

const analyzer = new SentimentAnalyzer('English', PorterStemmer, 'afinn')

/** What others think of the mood of a text, each on a scale of its own. */
export const moodPeers: Readonly<Record<'vader-sentiment' | 'natural', (text: string) => number>> = {
  'vader-sentiment': (text) => vader.SentimentIntensityAnalyzer.polarity_scores(text).compound,
  // As its documentation has it: words in a list, AFINN, Porter's stems. It divides by nought where there are no words.
  natural: (text) => analyzer.getSentiment(text.match(/[\p{L}\p{N}'’]+/gu) ?? []) || 0,
}
