import { refuse, unmet } from './guards/refuse.js'
import type { Commitment } from './records/commitment.js'
import type { Refusal } from './refusal.js'
import type { SharedCommand } from './shared-command.js'

type CommitmentCommand = Extract<SharedCommand, { readonly type: 'make-commitment' | 'keep-commitment' | 'break-commitment' }>

/** A commitment is made once and settled once; what was settled stays as it is. */
export function commitmentRefusals(commitments: readonly Commitment[], command: CommitmentCommand): Refusal[] {
  const known = commitments.find(({ id }) => id === command.commitmentId)
  if (command.type === 'make-commitment') return unmet([known === undefined, 'id-in-use', 'commitmentId'])
  if (known === undefined) return [refuse('unknown-id', 'commitmentId')]
  return unmet([known.kept === undefined, 'already-settled', 'commitmentId'])
}

/** "You said, we did", as it stands after a command that was not refused. */
export function commitmentEvent(commitments: readonly Commitment[], command: CommitmentCommand, today: string) {
  if (command.type === 'make-commitment') {
    const { commitmentId: id, promise, due } = command
    return [{ type: 'commitment-made' as const, commitment: { id, promise, madeOn: today, due } }]
  }
  const kept = command.type === 'keep-commitment'
  return commitments.filter(({ id }) => id === command.commitmentId).map((commitment) => ({
    type: kept ? 'commitment-kept' as const : 'commitment-broken' as const,
    commitment: { ...commitment, kept, settledOn: today, evidence: command.evidence },
  }))
}
