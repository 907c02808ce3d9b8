import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNormaliser, htmlToText, redactPersonalData, type Mention } from 'civic-cafe/mentions'
import { dataFolder } from '../support/data.js'
import { languageLines } from '../support/language-lines.js'
import { manyLanguages } from './many-languages.js'

const normaliser = createNormaliser({
  council: { languages: ['en', 'cy'], accounts: [], places: [{ id: 'W1', name: 'Harbour East', kind: 'ward' }, { id: 'W2', name: 'Llanfair', kind: 'ward' }] },
  problems: [{ id: 'bins', terms: ['missed bin', 'recycling'] }],
  pseudonymKey: 'an invented key for tests only',
  retention: { days: 30 },
})

function mentionOf(body: { readonly html: string } | { readonly text: string }, title?: string, author?: { readonly handle: string; readonly displayName?: string }): Mention {
  const mention = normaliser.normalise({
    nativeId: '1', kind: 'post', venue: { nativeId: 'v', name: 'Streets', kind: 'forum' }, ...body, ...(title !== undefined && { title }), ...(author !== undefined && { author }),
  }, { source: { id: 'mastodon:https://social.example' }, retrievedAt: '2025-11-07T12:00:00Z' })
  if (mention === undefined) throw new Error('There is no mention of this text.')
  return mention
}

const inMarkup = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
/** Letters, the signs on them, figures, and the joiners that decide how letters are drawn. */
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}\u200c\u200d]+/gu, '')
const texts = Object.entries(manyLanguages).flatMap(([language, lines]) => lines.map((text) => ({ language, text })))

describe('a text in any of 27 languages', () => {
  it('is written here in all of them', () => {
    expect(Object.keys(manyLanguages)).toHaveLength(27)
    expect(texts).toHaveLength(54)
  })

  it.each(texts)('keeps every letter, in plain text, markup and title, composed or not: $language $text', ({ language, text }) => {
    for (const form of ['NFC', 'NFD'] as const) {
      const written = text.normalize(form)
      const heard = [
        mentionOf({ text: written }).text,
        mentionOf({ html: `<p>${inMarkup(written)}</p>` }).text,
        // As many editors write it: each letter beyond ASCII by its number.
        mentionOf({ html: inMarkup(written).replace(/[^\0-\x7f]/gu, (letter) => `&#x${(letter.codePointAt(0) ?? 0).toString(16)};`) }).text,
        mentionOf({ text: 'x' }, written).title,
      ]
      expect(heard).toEqual([written, written, written, written])
      const mention = mentionOf({ text: written })
      expect([mention.redactions, mention.spam, mention.places, mention.problems, mention.addressed, mention.tags]).toEqual([[], undefined, [], [], [], []])
      expect(mention.language).toBe(language)
    }
  })

  it('keeps every letter wherever tags fall between its words', () => {
    const line = fc.constantFrom(...texts.map(({ text }) => text)).chain((text) => fc.tuple(fc.constant(text), fc.array(fc.nat(text.length), { maxLength: 6 })))
    fc.assert(fc.property(line, fc.constantFrom('b', 'i', 'span'), ([text, cuts], tag) => {
      const words = text.split(' ')
      const html = words.map((word, i) => cuts.some((cut) => cut % words.length === i) ? `<${tag}>${inMarkup(word)}</${tag}>` : inMarkup(word)).join(' ')
      expect(htmlToText(html)).toBe(text)
    }), { numRuns: 500 })
  })

  it('keeps its letters beside the handle and the name of whoever wrote it', () => {
    // The name is the beginning of longer words: in scripts with vowel signs no letter follows it there.
    expect(mentionOf({ text: 'रामायण की कथा, राम' }, undefined, { handle: 'राम' }).text).toBe('रामायण की कथा, resident')
    expect(mentionOf({ text: 'বইয়ের বই' }, undefined, { handle: 'বই' }).text).toBe('বইয়ের resident')
    expect(mentionOf({ text: 'cafe\u0301 cafe' }, undefined, { handle: 'cafe' }).text).toBe('cafe\u0301 resident')
    expect(mentionOf({ text: 'शर्माजी, शर्मा यहाँ' }, undefined, { handle: 'x77', displayName: 'सीता शर्मा' }).text).toBe('शर्माजी, [name] यहाँ')
  })

  it('keeps the words that run on after a handle or an address without a space', () => {
    expect(mentionOf({ text: '@annさん、ありがとう' }).text).toBe('@residentさん、ありがとう')
    expect(mentionOf({ text: '@ann님 감사합니다' }).text).toBe('@resident님 감사합니다')
    expect(mentionOf({ text: '请联系ann@mail.example谢谢' }).text).toBe('请联系[email]谢谢')
    const { text, links } = mentionOf({ text: '见https://news.example/a，谢谢大家' })
    expect([text, links]).toEqual(['见https://news.example/a，谢谢大家', ['https://news.example/a']])
    expect(mentionOf({ text: 'دیکھیے https://news.example/b۔' }).links).toEqual(['https://news.example/b'])
  })

  it('keeps words apart that any white space parts', () => {
    for (const space of [' ', '\u00a0', '\u2003', '\u3000', '&nbsp;', '&#12288;']) {
      expect(htmlToText(`maison${space}<b>verte</b>${space}et <i>bleue${space}</i>claire`)).toBe('maison verte et bleue claire')
    }
  })

  it('has its hashtags whole', () => {
    expect(mentionOf({ text: '#सड़क #می‌خواهم #ŵyl #Straße #垃圾 #রাস্তা' }).tags).toEqual(['#सड़क', '#می‌خواهم', '#ŵyl', '#straße', '#垃圾', '#রাস্তা'].map((tag) => tag.slice(1).normalize('NFC')).sort())
  })
})

describe('what looks like personal data in another language', () => {
  it.each([
    'Tod@s l@s niñ@s', 'L@s alumn@s y profesor@s, nosotr@s', 'TOD@S L@S VECIN@S', 'Amig@s.', 'el movimiento 15M y el 15-M', 'congreso de 2013', 'el FDI 2013', 'la norma DIN 4102', 'BOE 2013', 'Ley 7/1985 de 2 de abril',
    'am 12. 3. 2013 um 7 Uhr', 'le 1er mai 2013', 'N 118 à 2 km', 'CE 1907/2006', '350$00 por mês', 'od 2013 r. do 2014 r.', '２０１３年１２月２５日', '٢٠١٣/١٢/٠٥ ١٠:٣٠', '१५ मार्च २०१३', '১২,৩৪,৫৬৭ টাকা', 'NIF', '1 234 567,89 €', '1.234.567,89 €',
  ])('stays as it is: %s', (text) => {
    const { text: heard, redactions, addressed } = mentionOf({ text })
    expect([heard, redactions, addressed]).toEqual([text, [], []])
  })

  it.each([
    ['اتصل بي ٠٧٧٠٠ ٩٠٠١٢٣ شكرا', 'اتصل بي [phone] شكرا'], ['फोन ०७७०० ९००१२३', 'फोन [phone]'], ['ফোন ০৭৭০০৯০০১২৩', 'ফোন [phone]'], ['ਫ਼ੋਨ ੦੭੭੦੦ ੯੦੦੧੨੩', 'ਫ਼ੋਨ [phone]'], ['تلفن ۰۷۷۰۰ ۹۰۰۱۲۳', 'تلفن [phone]'], ['电话０７７００９００１２３', '电话[phone]'], ['+٤٤ ٧٧٠٠ ٩٠٠١٢٣', '[phone]'],
  ])('goes where it is a telephone number, in whatever digits: %s', (text, expected) => {
    expect(redactPersonalData(text)).toEqual({ text: expected, redactions: [{ kind: 'phone', count: 1 }] })
  })

  it('goes where it is an address, its accents composed or not', () => {
    for (const form of ['NFC', 'NFD'] as const) expect(redactPersonalData('Zoë: zoë@mail.example'.normalize(form)).text).toBe('Zoë: [email]'.normalize(form))
  })

  it.each(['Amig@sara_x', '@s', 'l@sara', 'AMIGO@sara', 'Ann@S'])('goes where it is a handle: %s', (text) => {
    expect(mentionOf({ text }).redactions).toEqual([{ kind: 'handle', count: 1 }])
  })
})

describe('what looks like spam in another language', () => {
  it.each([
    '垃圾又没有收，已经三个星期了，请议会尽快处理这个问题 https://news.example/a', 'ขยะไม่ได้เก็บมาสามสัปดาห์แล้ว ช่วยด้วย https://news.example/a', 'ごみが三週間も集められていません、市役所は何をしているのでしょうか https://news.example/a',
    'Та хто ж тому повiрить!', 'Прийшла SMSка від міськради', 'iнформацiя про вивiз смiття',
  ])('is none: %s', (text) => {
    expect(mentionOf({ text }).spam).toBeUndefined()
  })

  it('is spam where letters are swapped to slip past filters', () => {
    expect(mentionOf({ text: 'Buy vіagra here' }).spam?.because).toContain('letters hidden or swapped to slip past filters')
  })
})

describe.skipIf(dataFolder === undefined)('recorded text of 27 languages', () => {
  const lines = dataFolder === undefined ? [] : [...languageLines('sentences'), ...languageLines('word-pairs')]

  it('keeps every letter, but for addresses, numbers and handles that are there', () => {
    expect(lines).toHaveLength(16_200)
    const changed: string[] = []
    const lost: string[] = []
    for (const { text } of lines) {
      const mention = mentionOf({ html: `<p>${inMarkup(text)}</p>` })
      if (mention.redactions.length > 0) changed.push(text)
      else if (lettersOf(mention.text) !== lettersOf(text)) lost.push(text)
    }
    expect(lost).toEqual([])
    // Looked at one by one: seven lines with e-mail addresses, three with telephone numbers, a handle, half an address
    // cut off, and SETI@home.
    expect(changed.length).toBeLessThanOrEqual(13)
    for (const text of changed) expect(text).toMatch(/\S@\S|@Δ|\d{3}[ )]/)
  })

  it('is hardly ever spam', () => {
    const spam = lines.filter(({ text }) => (mentionOf({ text }).spam?.score ?? 0) > 0.5)
    expect(spam.map(({ language }) => language)).toEqual([])
  })
})
