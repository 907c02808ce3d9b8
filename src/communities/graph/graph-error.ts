import { CivicCafeError } from '../../core/civic-cafe-error.js'

/**
 * - `invalid-edge`: an edge is not a pair of non-empty ids.
 * - `invalid-weight`: a weight is negative, infinite or not a number.
 * - `invalid-option`: a resolution, seed, number of iterations or of samples is out of range.
 * - `invalid-partition`: the communities do not hold every node of the graph exactly once, or those to start from hold one twice.
 */
export type GraphErrorCode = 'invalid-edge' | 'invalid-weight' | 'invalid-option' | 'invalid-partition'

/** Thrown for a graph or an option that cannot be worked with. Node ids are not repeated in the message: they may be people. */
export class GraphError extends CivicCafeError<GraphErrorCode> {
  override readonly name = 'GraphError'
}
