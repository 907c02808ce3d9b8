import { describe, expect, it } from 'vitest'
import { languageFor } from '../../src/core/language.js'

describe('the language to word something in', () => {
  it('is Welsh for Welsh, wherever it is spoken, and English for everything else', () => {
    expect(['cy', 'CY', 'cy-GB', 'en-GB', 'en', 'ga', 'cyx', ''].map(languageFor)).toEqual(['cy', 'cy', 'cy', 'en', 'en', 'en', 'en', 'en'])
  })
})
