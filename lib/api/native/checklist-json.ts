import type { CaseDetail } from '@/lib/cases/detail'
import { isUuid, toToken } from '@/lib/kernel/ids'
import { instant } from './case-json'

/** The template's checklist with who ticked what. */
export const checklistJson = ({ case: view, definition, people }: Pick<CaseDetail, 'case' | 'definition' | 'people'>) =>
  definition.checklist.map((entry) => {
    const tick = view.checklist[entry.key]
    return {
      key: entry.key,
      label: entry.label,
      required_for: entry.requiredFor,
      done: tick !== undefined,
      done_by: tick && isUuid(tick.by) ? toToken(tick.by in people ? 'user' : 'apiKey', tick.by) : null,
      done_at: tick ? instant(tick.at) : null,
    }
  })
