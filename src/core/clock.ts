/** A clock, injectable everywhere time matters, so that a run can be repeated exactly. */
export type Clock = () => Date
