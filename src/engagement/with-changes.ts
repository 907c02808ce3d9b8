/** A copy with some fields changed; a field that is changed to `undefined` is gone, so that a state is the same before and after JSON. */
export function withChanges<State extends object>(state: State, changes: Partial<State>): State {
  const changed = { ...state, ...changes }
  change(changed, changes)
  return changed
}

/** The same, in place: for a state nobody else has seen yet. */
export function change<State extends object>(state: State, changes: Partial<State>): void {
  for (const field in changes) {
    const value = changes[field]
    if (value === undefined) {
      if (field in state) delete state[field]
    } else state[field] = value
  }
}
