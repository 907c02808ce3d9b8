/**
 * Renumbers the labels in place as 0, 1, 2 … in order of first use.
 * @returns how many labels there are.
 */
export function renumber(labels: Int32Array): number {
  let highest = -1
  for (const label of labels) if (label > highest) highest = label
  const fresh = new Int32Array(highest + 1).fill(-1)
  let count = 0
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number
    if (fresh[label] === -1) fresh[label] = count++
    labels[i] = fresh[label] as number
  }
  return count
}
