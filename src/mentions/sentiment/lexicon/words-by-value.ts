/**
 * Words of one value on AFINN's scale of −5 to 5, separated by spaces; a phrase has `_` between its words and `#` for any
 * number. Folded as the tokens are: lower case, no accents, no apostrophes, no 's.
 * @internal
 */
export type WordsByValue = readonly (readonly [value: number, words: string])[]
