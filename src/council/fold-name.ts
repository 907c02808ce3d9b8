/**
 * A name as it is compared: lower case, accents and apostrophes gone, punctuation to single spaces, `&` spelt out.
 * "Bishop's Stortford & Ware" and "bishops stortford and ware" fold alike; so do "Llanbadarn Fawr" and "Llanbadarn-fawr".
 */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘]/g, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
