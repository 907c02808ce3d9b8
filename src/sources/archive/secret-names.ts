import { secretParameter } from '../feed/source-address.js'

// Where a list goes on is no secret, and without it no list would.
const paging = /page|next|prev|cursor|continuation|sync|after|before/i

/** Whether a parameter of an address or a form is a secret, by its name. */
export function isSecretParameter(name: string): boolean {
  return secretParameter.test(name) && !paging.test(name)
}

/** Whether a member of an answer is a secret, by its name: `access_token`, `accessJwt`, `client_secret`; never a bare `key`. */
export function isSecretMember(name: string): boolean {
  return /(?:access|refresh|id|auth|session|bearer|api|client|oauth|app|page)[_-]?(?:token|secret|jwt|key)$/i.test(name) && !/next|prev|cursor|continuation|page[_-]?token/i.test(name)
}
