/** What a fragment of HTML says, besides its words. */
export interface HtmlReading {
  /** Plain text: blocks on lines of their own, `- ` before list items, `> ` before quoted lines, `[code]` for code. */
  readonly text: string
  /** Where links lead, as written, in order, each once. */
  readonly links: readonly string[]
  /** Handles the markup itself says are addressed: mention links and headers of quoted posts. Raw. */
  readonly addressed: readonly string[]
  /** Hashtags the markup marks as such, without `#`. */
  readonly tags: readonly string[]
}

/** How to read. */
export interface HtmlReadingOptions {
  /** What to write in place of a mention link. @defaultValue its own text */
  readonly mention?: ((handle: string, href: string | undefined) => string) | undefined
  /** Told the handle of each author quoted. */
  readonly quoted?: ((handle: string) => void) | undefined
}
