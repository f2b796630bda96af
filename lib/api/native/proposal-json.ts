import type { ProposalView } from '@/lib/cases/detail'
import { toToken } from '@/lib/kernel/ids'
import { instant } from './case-json'

/** A decision that waits for a second person. */
export const proposalJson = (view: ProposalView) => ({
  token: toToken('proposal', view.id),
  decision: view.decision,
  reason_code: view.reasonCode,
  summary: view.narrative,
  maker: toToken('user', view.makerId),
  created_at: instant(view.createdAt),
})
