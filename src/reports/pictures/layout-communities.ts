/** Something to be placed: it takes up a box, `width` × `height`, that nothing else may lie over. */
export interface Placeable {
  readonly id: string
  readonly width: number
  readonly height: number
}

/** A middle. */
export interface Point {
  readonly x: number
  readonly y: number
}

const rounds = 300
/** How far apart things like to be. */
const ideal = 110
/** Golden angle: a spiral that fills a plane evenly. */
const turn = Math.PI * (3 - Math.sqrt(5))
/** Between boxes; a few have more. */
const roomFor = (things: number): number => (things <= 10 ? 40 : 14)
/** Pages are wider than high. */
const flat = 0.62

/**
 * Places things, none further than half of `width` from the middle, so that those drawn together lie near each other and no two boxes overlap: springs along the ties, a pull to
 * the middle, boxes pushed apart (after Fruchterman & Reingold 1991, without chance). The same things, in the same order, lie
 * always the same.
 */
export function layOut(things: readonly Placeable[], ties: readonly { readonly from: string; readonly to: string; readonly weight: number }[], width: number): ReadonlyMap<string, Point> {
  const index = new Map(things.map(({ id }, place) => [id, place]))
  const points = things.map((_, place) => ({ x: Math.cos(place * turn) * Math.sqrt(place) * 90, y: Math.sin(place * turn) * Math.sqrt(place) * 90 * flat }))
  const pairs = ties.flatMap(({ from, to, weight }) => {
    const [a, b] = [points[index.get(from) ?? -1], points[index.get(to) ?? -1]]
    return a === undefined || b === undefined ? [] : [{ a, b, weight }]
  })
  for (let round = 0; round < rounds; round++) settle(points, pairs, 60 * (1 - round / rounds))
  keepWithin(things, points, width)
  for (let round = 0; round < 4 * rounds && pushApart(things, points, width); round++);
  return new Map(things.map(({ id }, place) => [id, points[place] as Point]))
}

type Moving = { x: number; y: number }

// One step of the springs, none longer than `longest`. Boxes may pass through one another until they lie about right.
function settle(points: readonly Moving[], pairs: readonly { readonly a: Moving; readonly b: Moving; readonly weight: number }[], longest: number): void {
  const pushes = new Map(points.map((point) => [point, { x: -point.x * 0.3, y: -point.y * 0.3 / flat }]))
  const push = (point: Moving, x: number, y: number): void => {
    const sum = pushes.get(point)
    if (sum === undefined) return
    sum.x += x
    sum.y += y
  }
  points.forEach((a, i) => {
    for (const b of points.slice(i + 1)) {
      const [dx, dy] = [b.x - a.x, b.y - a.y]
      const force = (ideal * ideal) / Math.max(100, dx * dx + dy * dy)
      push(a, -dx * force, -dy * force)
      push(b, dx * force, dy * force)
    }
  })
  for (const { a, b, weight } of pairs) {
    const [dx, dy] = [b.x - a.x, b.y - a.y]
    const force = (weight * Math.hypot(dx, dy)) / ideal
    push(a, dx * force, dy * force)
    push(b, -dx * force, -dy * force)
  }
  for (const [point, { x, y }] of pushes) {
    const step = Math.min(1, longest / Math.max(1, Math.hypot(x, y)))
    point.x += x * step
    point.y += y * step
  }
}

function keepWithin(things: readonly Placeable[], points: readonly Moving[], width: number): void {
  points.forEach((point, place) => { point.x = Math.min(reach(things[place], width), Math.max(-reach(things[place], width), point.x)) })
}

// Along the side on which they overlap least, unless there is a wall.
function pushApart(things: readonly Placeable[], points: readonly Moving[], width: number): boolean {
  let moved = false
  const room = roomFor(things.length)
  points.forEach((a, i) => {
    for (let j = i + 1; j < points.length; j++) {
      const b = points[j] as Moving
      const [one, other] = [things[i] as Placeable, things[j] as Placeable]
      const overX = (one.width + other.width) / 2 + room - Math.abs(b.x - a.x)
      const overY = (one.height + other.height) / 2 + room - Math.abs(b.y - a.y)
      if (overX <= 0.01 || overY <= 0.01) continue
      moved = true
      const [stepX, stepY] = [(b.x >= a.x ? overX : -overX) / 2, (b.y >= a.y ? overY : -overY) / 2]
      if (overX * flat < overY && Math.abs(a.x - stepX) <= reach(one, width) && Math.abs(b.x + stepX) <= reach(other, width)) {
        a.x -= stepX
        b.x += stepX
      } else {
        a.y -= stepY
        b.y += stepY
      }
    }
  })
  return moved
}

function reach(thing: Placeable | undefined, width: number): number {
  return Math.max(0, (width - (thing?.width ?? 0)) / 2)
}
