import assert from 'node:assert/strict'

/** Asserts that something rejects with a library error of this code. */
export async function rejectsWithCode(deed: () => Promise<unknown>, code: string, words: string): Promise<void> {
  let thrown: unknown
  try {
    await deed()
  } catch (error) {
    thrown = error
  }
  assert.ok(thrown !== undefined, `${words}: it did not reject`)
  const found: unknown = typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, 'code') : undefined
  assert.equal(found, code, `${words}: it rejected with ${String(found)} instead of ${code}`)
}
