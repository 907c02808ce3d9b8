import { existsSync } from 'node:fs'
import axe from 'axe-core'
import { chromium, type Browser, type Page } from 'playwright-core'

const candidates = [process.env['CIVIC_CAFE_CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** A Chromium on this machine, or `undefined`: tests that need one are then skipped, with one line that says so. */
export const chromiumPath: string | undefined = find()

function find(): string | undefined {
  const found = candidates.find((path) => path !== undefined && path !== '' && existsSync(path))
  if (found !== undefined) return found
  const words = 'No Chromium is at CIVIC_CAFE_CHROMIUM, nor where systems put it'
  if (process.env['CIVIC_CAFE_REQUIRE_SERVICES'] === '1') throw new Error(`${words}, and CIVIC_CAFE_REQUIRE_SERVICES is 1.`)
  console.warn(`${words}: tests that need a browser are skipped.`)
  return undefined
}

/** A browser without a window that asks nothing of any other host. Closed by the caller. */
export function openBrowser(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error('There is no Chromium: skip this test.')
  return chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
}

/**
 * What axe-core finds wrong with a page, each as `rule: the element`: nothing where it is accessible as far as a machine can tell.
 * @param only - the rules to look for; absent: all of them.
 */
export async function axeFindings(page: Page, only?: readonly string[]): Promise<string[]> {
  // A page's own Content Security Policy forbids scripts; the debugger's evaluation stands outside of it.
  await page.evaluate(axe.source)
  return page.evaluate(async (rules) => {
    const { violations } = await (globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }> } }).axe.run(rules === undefined ? {} : { runOnly: rules })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
  }, only)
}
