/**
 * Arrays that graph after graph is written to. Memory asked for anew each time is what a large graph would wait for, and
 * what makes the engine look through everything else there is for something to give up.
 */
export interface Room {
  targets: Int32Array
  weights: Float64Array
}

/** Room for all that a search writes down, to be used again by the next. */
export interface Workshop {
  readonly drawn: Room
  readonly ordered: Room
  /** Aggregates are written to one from the other, by turns. */
  readonly levels: readonly [Room, Room]
}

/** @returns room for nothing yet: it grows with what is first written to it. */
export function emptyRoom(): Room {
  return { targets: new Int32Array(0), weights: new Float64Array(0) }
}

/** @returns a workshop with room for nothing yet. */
export function emptyWorkshop(): Workshop {
  return { drawn: emptyRoom(), ordered: emptyRoom(), levels: [emptyRoom(), emptyRoom()] }
}

/** Makes a room large enough for so many arcs; what was in it is lost. */
export function roomFor(arcs: number, room: Room): Room {
  if (room.targets.length < arcs) {
    // A little more than asked for: the next is often a little larger.
    const enough = arcs + (arcs >> 4)
    room.targets = new Int32Array(enough)
    room.weights = new Float64Array(enough)
  }
  return room
}
