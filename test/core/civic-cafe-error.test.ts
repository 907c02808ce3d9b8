import { CivicCafeError, FeedError, RuleOneError, SourceError, StoreError } from 'civic-cafe'
import { CommunitiesError, GraphError } from 'civic-cafe/communities'
import { EngagementError } from 'civic-cafe/engagement'
import { MentionError } from 'civic-cafe/mentions'
import { describe, expect, it } from 'vitest'
import ts from 'typescript'
import { nodesOf, sourceFiles } from '../house/source-files.js'

const cause = new Error('underneath')
const errors: readonly CivicCafeError[] = [
  new SourceError('timeout', 'No answer in time.', { cause }),
  new StoreError('closed', 'The store has been closed.', { cause }),
]

describe('an error of the library', () => {
  it.each(errors)('is known by its base, its name, its code and what lies under it', (error) => {
    expect(error).toBeInstanceOf(CivicCafeError)
    expect(error).toBeInstanceOf(Error)
    expect(error.name).toBe(error.constructor.name)
    expect(error.code).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
    expect(error.cause).toBe(cause)
    expect(String(error)).toBe(`${error.name}: ${error.message}`)
  })

  it('has no cause where none was given, so that none is printed', () => {
    expect(Object.hasOwn(new SourceError('gone', 'It is gone.'), 'cause')).toBe(false)
  })

  it('has a class of one name for each part, all under one base', () => {
    for (const each of [FeedError, RuleOneError, SourceError, StoreError, CommunitiesError, GraphError, EngagementError, MentionError]) {
      expect(each.prototype).toBeInstanceOf(CivicCafeError)
    }
  })

  it('is thrown everywhere with a code: a bare Error says nothing an app could act on', () => {
    // Contract tests fail in whatever runs them: nobody catches that by its code.
    const bare = sourceFiles.filter(({ module }) => module !== 'testing').flatMap(({ path, tree }) => [...nodesOf(tree)]
      .filter((node): node is ts.ThrowStatement => ts.isThrowStatement(node) && ts.isNewExpression(node.expression) && node.expression.expression.getText() === 'Error')
      .map((node) => `${path}: ${node.getText()}`))
    expect(bare).toEqual([])
  })
})
