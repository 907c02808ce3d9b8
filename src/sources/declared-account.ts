import type { DeclaredAccount } from '../council/council.js'
import { SourceError } from './source-error.js'

/**
 * The handle of a declared account on a platform, without its `@`.
 * @throws SourceError `person-targeted` where the account is declared for another platform: it would be somebody else's there.
 */
export function handleOn(platform: string, account: DeclaredAccount): string {
  const where = account.platform.trim().toLowerCase()
  const handle = account.handle.trim().replace(/^@+/, '')
  if (handle === '' || !(where === platform || where.startsWith(`${platform}:`) || where.replace(/^www\./, '') === `${platform}.com`)) {
    throw new SourceError('person-targeted', `The account is not declared for ${platform}. Only the council's and its partners' own accounts are read.`)
  }
  return handle
}
