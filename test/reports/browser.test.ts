import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from 'playwright-core'
import { buildReport, renderHtml } from 'civic-cafe/reports'
import { axeFindings, chromiumPath, openBrowser } from '../support/browser.js'
import { input } from './support/world.js'

describe.skipIf(chromiumPath === undefined)('a report in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  it.each(['light', 'dark'] as const)('is accessible as far as axe-core can tell, %s', async (colorScheme) => {
    const page = await browser.newPage({ colorScheme })
    await page.setContent(renderHtml(buildReport(await input())))
    expect(await axeFindings(page)).toEqual([])
    await page.close()
  })

  it('says so where it is not: the test can fail', async () => {
    const page = await browser.newPage()
    await page.setContent('<!doctype html><html><title>x</title><body><img src="a.png"><p style="color:#999;background:#aaa">grey</p>')
    expect((await axeFindings(page)).map((finding) => finding.split(':')[0])).toEqual(expect.arrayContaining(['image-alt', 'color-contrast', 'html-has-lang']))
    await page.close()
  })
})
