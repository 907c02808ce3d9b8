/**
 * The version of the events this release writes. Older ones are brought up to date where they are read (see `upcast`).
 *
 * | version | what is new |
 * |---|---|
 * | 1 | |
 * | 2 | a handover is an event of its own and no longer the whole log again; complaints are answered; channels may carry a comparison with the population |
 */
export const schemaVersion = 2
