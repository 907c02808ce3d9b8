// Café or town council? The same dozen residents, once answered by the council every time, once by one another.
import { cafeIndex } from 'civic-cafe/nurture'

const resident = (i: number): string => `resident-${i % 12}`

function talk(answerer: (i: number) => { readonly author: string; readonly council: boolean }): Parameters<typeof cafeIndex>[0] {
  return Array.from({ length: 24 }, (_, i) => {
    const thread = `t${i}`
    const at = (minute: number): string => new Date(Date.UTC(2025, 8, 1 + i, 9, minute)).toISOString()
    return [
      { id: `${thread}-1`, thread, author: resident(i), at: at(0), council: false, question: true },
      { id: `${thread}-2`, thread, ...answerer(i), at: at(20), replyTo: `${thread}-1` },
      { id: `${thread}-3`, thread, author: resident(i), at: at(40), replyTo: `${thread}-2`, council: false },
    ]
  }).flat()
}

const council = { author: 'council', council: true }
console.log(cafeIndex(talk(() => council)).words)
console.log(cafeIndex(talk((i) => (i % 6 === 0 ? council : { author: resident(i + 1 + (i % 3)), council: false }))).words)
console.log(cafeIndex(talk(() => council).slice(0, 9)).words)
