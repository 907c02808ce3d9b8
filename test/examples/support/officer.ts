import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { axeFindings } from '../../support/browser.js'
import { keyboardOn, type Keyboard } from '../../support/keyboard.js'

/** What an officer answers: words, a day, a choice, or several. */
export type Answer =
  | { readonly field: string; readonly words: string }
  | { readonly field: string; readonly day: string }
  | { readonly field: string; readonly choose: string }
  | { readonly field: string; readonly tick: readonly string[] }

/** An officer at a keyboard, who looks at every new page by light and by night. */
export interface Officer {
  readonly page: Page
  readonly keyboard: Keyboard
  /** What axe-core found on any page, and every address asked that is not the workspace's. */
  readonly findings: readonly string[]
  readonly beyond: readonly string[]
  open(path: string): Promise<void>
  link(name: string | RegExp, within?: Locator): Promise<void>
  button(name: string): Promise<void>
  answer(...answers: readonly Answer[]): Promise<void>
  /** Looks at a page once under a name: axe-core, its contrast by night too, and a picture where `CIVIC_CAFE_SHOTS` says. */
  look(name: string): Promise<void>
  /** The reasons in the summary of what was refused. */
  reasons(): Promise<string[]>
}

export async function officerAt(url: string, context: BrowserContext): Promise<Officer> {
  const page = await context.newPage()
  const keyboard = keyboardOn(page)
  const findings: string[] = []
  const beyond: string[] = []
  const seen = new Set<string>()
  const shots = process.env['CIVIC_CAFE_SHOTS'] ?? ''
  page.on('request', (request) => { if (!request.url().startsWith(url) && !request.url().startsWith('data:')) beyond.push(request.url()) })
  page.on('console', (message) => { if (message.type() === 'error' && !/status of (409|422|404)/.test(message.text())) findings.push(`console: ${message.text()}`) })

  const group = (field: string): Locator => page.getByRole('group', { name: field, exact: true })
  return {
    page,
    keyboard,
    findings,
    beyond,
    open: async (path) => { await page.goto(`${url}${path}`) },
    link: (name, within = page.locator('body')) => keyboard.follow(within.getByRole('link', { name, exact: typeof name === 'string' }).first()),
    button: (name) => keyboard.follow(page.getByRole('button', { name, exact: true })),
    async answer(...answers) {
      for (const answer of answers) {
        if ('words' in answer) await keyboard.type(page.getByRole('textbox', { name: answer.field, exact: true }), answer.words)
        else if ('day' in answer) {
          const [year = '', month = '', day = ''] = answer.day.split('-')
          for (const [part, value] of [['Day', day], ['Month', month], ['Year', year]] as const) await keyboard.type(group(answer.field).getByRole('textbox', { name: part, exact: true }), String(Number(value)))
        } else if ('choose' in answer) await keyboard.choose(group(answer.field).getByRole('radio', { name: answer.choose, exact: true }))
        else for (const name of answer.tick) await keyboard.tick(group(answer.field).getByRole('checkbox', { name, exact: true }))
      }
    },
    async look(name) {
      if (seen.has(name)) return
      seen.add(name)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        findings.push(...(await axeFindings(page, colorScheme === 'dark' ? ['color-contrast'] : undefined)).map((finding) => `${name} (${colorScheme}): ${finding}`))
        if (shots === '') continue
        await mkdir(shots, { recursive: true })
        await page.screenshot({ path: join(shots, `${String(seen.size).padStart(2, '0')}-${name}-${colorScheme}.png`), fullPage: true })
      }
      await page.emulateMedia({ colorScheme: 'light' })
    },
    reasons: () => page.locator('.refused .obstacles > li').allInnerTexts(),
  }
}
