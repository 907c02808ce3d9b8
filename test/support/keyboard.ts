import type { Locator, Page } from 'playwright-core'

const mostTabs = 120
const keysPressed = 8

/** A page worked with as somebody does who has no mouse: what cannot be reached by the keyboard fails the test. */
export interface Keyboard {
  /** Tabs to a control. */
  reach(control: Locator): Promise<void>
  /** Types over what stands in a field. */
  type(field: Locator, words: string): Promise<void>
  /** Chooses a radio button: Tab to its group, then arrow keys. */
  choose(radio: Locator): Promise<void>
  /** Ticks a box with the space bar. */
  tick(box: Locator): Promise<void>
  /** Presses Enter on a link or a button and waits for the page it leads to. */
  follow(control: Locator): Promise<void>
}

export function keyboardOn(page: Page): Keyboard {
  const isFocused = (control: Locator): Promise<boolean> => control.evaluate((element) => element === element.ownerDocument.activeElement)
  const tabUntil = async (hasCome: () => Promise<boolean>, what: Locator): Promise<void> => {
    for (let tabs = 0; tabs <= mostTabs; tabs++) {
      if (await hasCome()) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`${String(what)} cannot be reached with ${mostTabs} Tabs.`)
  }
  const reach = (control: Locator): Promise<void> => tabUntil(() => isFocused(control), control)
  return {
    reach,
    async type(field, words) {
      await reach(field)
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.press('Delete')
      for (const [n, line] of words.split('\n').entries()) {
        if (n > 0) await page.keyboard.press('Enter')
        // Key by key what a field reacts to, the rest as a paste would.
        await page.keyboard.type(line.slice(0, keysPressed))
        if (line.length > keysPressed) await page.keyboard.insertText(line.slice(keysPressed))
      }
    },
    async choose(radio) {
      const isInGroup = (): Promise<boolean> => radio.evaluate((element) => {
        const focused = element.ownerDocument.activeElement
        return focused?.getAttribute('type') === 'radio' && focused.getAttribute('name') === element.getAttribute('name')
      })
      await tabUntil(isInGroup, radio)
      for (let presses = 0; presses < 20 && !(await isFocused(radio)); presses++) await page.keyboard.press('ArrowDown')
      if (!(await radio.isChecked())) await page.keyboard.press('Space')
    },
    async tick(box) {
      await reach(box)
      if (!(await box.isChecked())) await page.keyboard.press('Space')
    },
    async follow(control) {
      await reach(control)
      const loaded = page.waitForEvent('load', { timeout: 90_000 })
      await page.keyboard.press('Enter')
      await loaded
    },
  }
}
