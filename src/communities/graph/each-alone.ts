/** Every node in a community of its own. */
export function eachAlone(order: number): Int32Array {
  const membership = new Int32Array(order)
  for (let v = 0; v < order; v++) membership[v] = v
  return membership
}
