// Four kinds of forum made by behaviour, at 30 threads: the share that the café index puts where they were made to be.
// `made`: the settings the kinds were written with, seeds not looked at before. `heldOut`: sizes, skews, depths and lengths outside them.
import { positionShares } from '../nurture/support/position-shares.js'
import { contend } from './support/contender.js'

const setting = process.argv[2] === 'heldOut' ? 'heldOut' : 'made'

await contend(() => positionShares(1000, 30, 2026, setting), (shares) => ({ ...shares, 'least of the four': Math.min(...Object.values(shares)), 'all': Object.values(shares).reduce((sum, share) => sum + share, 0) / 4 }))
