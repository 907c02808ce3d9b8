import { describe, expect, it } from 'vitest'
import { sortHeard } from '../../../src/communities/heard.js'
import { createWording } from '../../../src/communities/text/wording.js'
import { talk } from '../support/talk.js'

describe('the telling words of a mention', () => {
  it('are those of the title and the text, without function words, beside their stems', () => {
    const { residents } = sortHeard(talk([['ann', 'The potholes on our street are flooding', { title: 'Potholes again' }], ['bob', 'Flooding? Where?']]))
    const { words, stems, stemOf, wordsIn, titleWordsIn } = createWording(residents)
    const [first, second] = residents.map((resident) => ({ all: wordsIn(resident), title: titleWordsIn(resident) }))
    const written = (numbers: Int32Array | undefined): (string | undefined)[] => Array.from(numbers ?? [], (number) => words[number])
    expect(written(first?.all)).toEqual(['potholes', 'potholes', 'street', 'flooding'])
    expect(Array.from(first?.all ?? [], (number) => stems[stemOf[number] ?? -1])).toEqual(['pothol', 'pothol', 'street', 'flood'])
    expect(written(first?.title)).toEqual(['potholes'])
    expect(written(second?.all)).toEqual(['flooding'])
    expect(written(second?.title)).toEqual([])
  })

  it('give away the names by which people are addressed', () => {
    const { stems, namesUsed } = createWording(sortHeard(talk([['ann', 'Thanks Gwenllian, that helped'], ['bob', 'Hi Gwenllian, the gate is shut'], ['cai', 'Thanks neighbours. The gate, the gate, the gate']])).residents)
    expect([...namesUsed].map((number) => stems[number])).toEqual(['gwenllian'])
  })
})
