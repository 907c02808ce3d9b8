import { SourceError } from '../source-error.js'

/**
 * A subreddit's name without `r/`.
 * @throws SourceError `bad-configuration`; `person-targeted` for somebody's profile, which Reddit keeps as the subreddit `u_…`.
 */
export function subredditName(written: string): string {
  const name = written.trim().replace(/^\/?r\//i, '').replace(/\/$/, '')
  if (/^(?:\/?u(?:ser)?\/|u_|@)/i.test(name)) throw new SourceError('person-targeted', 'A profile is not a subreddit: listen to a place, not to a person.')
  if (!/^[A-Za-z0-9][A-Za-z0-9_]{1,20}$/.test(name)) throw new SourceError('bad-configuration', 'A subreddit’s name is 2 to 21 letters, digits and underscores.')
  return name
}
