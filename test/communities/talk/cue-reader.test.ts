import { describe, expect, it } from 'vitest'
import { createCueReader } from '../../../src/communities/talk/cue-reader.js'

const reader = createCueReader({ signing: { en: 'sign+ up, carry+ on, queue+', cy: 'pentref, ymgyrch, dal ati, llythyr' }, baking: { en: "fête, what's on, 🎂", cy: '' } })
const found = (text: string): string[] => (['signing', 'baking'] as const).filter((name) => (reader.read(text.toLowerCase()) & reader.bitOf(name)) !== 0)

describe('reading a text for cues', () => {
  it.each(['Sign up here', 'he signs up', 'SIGNED UP!', 'signing up', 'carries on', 'carried on', 'carrying on', 'queueing, queued', 'we queue'])('knows the inflections of an English phrase: “%s”', (text) => {
    expect(found(text)).toEqual(['signing'])
  })

  it.each(['yn y pentref', 'i bentref arall', 'fy mhentref i', 'ei phentref hi', 'dy lythyr', 'ei hymgyrch', 'ymgyrch', 'rhaid dal ati', 'i ddal ati'])('knows the mutations of a Welsh word: “%s”', (text) => {
    expect(found(text)).toEqual(['signing'])
  })

  it.each(['signpost up', 'sign me up', 'designs up', 'resign upon', 'fete'])('takes whole words in their order only: “%s”', (text) => {
    expect(found(text)).toEqual([])
  })

  it('reads accents, either apostrophe and pictures', () => {
    expect(found('The FÊTE')).toEqual(['baking'])
    expect(found('see what’s on')).toEqual(['baking'])
    expect(found('see what\'s on')).toEqual(['baking'])
    expect(found('it was lovely🎂🎂')).toEqual(['baking'])
  })

  it('finds several lists at once, and nothing in nothing', () => {
    expect(found('Sign up for the fête')).toEqual(['signing', 'baking'])
    expect(found('')).toEqual([])
  })
})
