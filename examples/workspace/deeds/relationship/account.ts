import { one } from '../../html/fields.js'
import type { RelationshipDeed } from '../deed.js'

export const account: RelationshipDeed = {
  name: 'account',
  title: 'The account that speaks there',
  why: 'The council is never in a community under cover: only accounts it has declared speak.',
  fields: ({ council }) => [one('account', 'Account', council.accounts.map(({ platform, handle, name }) => ({ value: `${platform}/${handle}`, label: name, hint: `${handle}, ${platform}` })))],
  before: ({ state }) => ({ account: state.accounts[0] }),
  command: (typed) => ({ type: 'declare-account', account: typed.asked('account') }),
  stands: ({ state, council }) => state.accounts.map((on) => council.accounts.find(({ platform, handle }) => `${platform}/${handle}`.toLowerCase() === on.toLowerCase())?.name ?? on),
}
