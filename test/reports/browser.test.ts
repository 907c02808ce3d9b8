import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { axeFindings, chromiumPath, openBrowser } from '../support/browser.js'
import { pageKinds } from './support/pages.js'

type Kind = keyof typeof pageKinds
const kinds = Object.keys(pageKinds) as Kind[]

describe.skipIf(chromiumPath === undefined)('pages in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  async function shown(kind: Kind, language: 'en' | 'cy', options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
    const page = await browser.newPage(options)
    await page.setContent(await pageKinds[kind](language))
    return page
  }

  for (const kind of kinds) {
    describe(`the ${kind}`, () => {
      it.each([['en', 'light'], ['en', 'dark'], ['cy', 'light'], ['cy', 'dark']] as const)('is accessible as far as axe-core can tell, %s, %s', async (language, colorScheme) => {
        const page = await shown(kind, language, { colorScheme })
        expect(await axeFindings(page)).toEqual([])
        await page.close()
      })

      it.each(['en', 'cy'] as const)('fits a screen 320 pixels wide without being moved sideways, %s', async (language) => {
        const page = await shown(kind, language, { viewport: { width: 320, height: 640 } })
        expect(await sizes(page)).toEqual({ inner: 320, content: 320 })
        expect(await axeFindings(page)).toEqual([])
        await page.close()
      })

      it('prints black on white without what only a screen needs, dark as the screen may be', async () => {
        const page = await shown(kind, 'en', { colorScheme: 'dark' })
        const onScreen = await looks(page)
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
        expect(onScreen.background).not.toBe('rgb(255, 255, 255)')
        expect(await looks(page)).toEqual({ background: 'rgb(255, 255, 255)', navigation: 'none', skip: 'none' })
        await page.close()
      })

      it('reads the same with scripts switched off', async () => {
        const [withScripts, without] = [await shown(kind, 'en'), await shown(kind, 'en', { javaScriptEnabled: false })]
        const text = await without.locator('main').innerText()
        expect(text.length).toBeGreaterThan(400)
        expect(text).toBe(await withScripts.locator('main').innerText())
        await withScripts.close()
        await without.close()
      })

      it('is moved through by keyboard: the skip link comes first, can be seen, and leads to the content', async () => {
        const page = await shown(kind, 'en')
        await page.keyboard.press('Tab')
        const link = page.locator('a.skip')
        expect(await page.evaluate('document.activeElement.className === "skip"')).toBe(true)
        const box = await link.boundingBox()
        expect(box?.x).toBeGreaterThanOrEqual(0)
        expect(box?.height).toBeGreaterThanOrEqual(24)
        expect(await page.evaluate('getComputedStyle(document.activeElement).outlineWidth')).toBe('3px')
        await page.keyboard.press('Enter')
        expect(await page.evaluate('document.activeElement.id')).toBe('report')
        await page.close()
      })

      it('marks where the keyboard is, at every stop', async () => {
        const page = await shown(kind, 'en')
        const stops = await page.locator('a[href], [tabindex="0"]').count()
        expect(stops).toBeGreaterThan(3)
        for (let stop = 0; stop < Math.min(stops, 25); stop++) {
          await page.keyboard.press('Tab')
          expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid')
        }
        await page.close()
      })
    })
  }

  it('keeps whole lines whole where colours are forced: a dash says something here', async () => {
    const page = await shown('report', 'en')
    await page.emulateMedia({ forcedColors: 'active' })
    const dashes = (selector: string): Promise<string> => page.evaluate(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).strokeDasharray`)
    expect(await dashes('svg .stroke')).toBe('none')
    expect(await dashes('svg .loose')).not.toBe('none')
    await page.close()
  })

  it('draws intervals in tables as large as they were made, so that the ends of their scale can be read', async () => {
    const page = await shown('relationship', 'cy', { viewport: { width: 800, height: 900 } })
    const widths = await page.evaluate<readonly number[][]>('[...document.querySelectorAll("td svg.bar")].map((bar) => [bar.getBoundingClientRect().width, Number(bar.getAttribute("width"))])')
    expect(widths.length).toBeGreaterThan(5)
    for (const [drawn, made] of widths) expect(drawn).toBe(made)
    await page.close()
  })

  it('says so where a page is not accessible: the test can fail', async () => {
    const page = await browser.newPage()
    await page.setContent('<!doctype html><html><title>x</title><body><img src="a.png"><p style="color:#999;background:#aaa">grey</p>')
    expect((await axeFindings(page)).map((finding) => finding.split(':')[0])).toEqual(expect.arrayContaining(['image-alt', 'color-contrast', 'html-has-lang']))
    await page.close()
  })
})

// What a page is asked is asked in its own words: these tests know nothing of a browser's types.
function sizes(page: Page): Promise<unknown> {
  return page.evaluate('({ inner: innerWidth, content: Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) })')
}

function looks(page: Page): Promise<{ background: string; navigation: string; skip: string }> {
  return page.evaluate('({ background: getComputedStyle(document.body).backgroundColor, navigation: getComputedStyle(document.querySelector("nav")).display, skip: getComputedStyle(document.querySelector(".skip")).display })')
}
