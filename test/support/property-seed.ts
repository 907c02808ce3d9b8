// CI judges a change by the same inputs whenever it is asked; everybody else tries new ones, and gets the seed of what fails.
import fc from 'fast-check'

const given = process.env['CIVIC_CAFE_SEED'] ?? (process.env['CI'] === undefined ? undefined : '20261128')
if (given !== undefined) fc.configureGlobal({ seed: Number(given) })
