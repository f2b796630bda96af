import { showToast } from '@/components/ui/show-toast'
import type { CaseListRow } from '@/lib/cases/client'
import type { Result } from '@/lib/doors/result'
import { caseName } from '@/lib/kernel/case-name'

/** More than this many at once is work for a job, not for a page that waits. */
export const applyMost = 50

/** One by one, since each case may refuse for a reason of its own; says in the end what was done and what was not. */
export async function applyToCases(
  cases: readonly CaseListRow[],
  /** "assigned to you", as said of several cases. */
  done: string,
  act: (caseView: CaseListRow) => Promise<Result<CaseListRow>>,
): Promise<void> {
  const failures: string[] = []
  for (const caseView of cases) {
    const result = await act(caseView).catch(() => null)
    if (!result?.ok)
      failures.push(`${caseName(caseView.number)}: ${result?.refusal.message ?? 'Docket did not answer.'}`)
  }
  const count = cases.length - failures.length
  const [only] = cases
  const what = cases.length === 1 && only ? caseName(only.number) : `${count} ${count === 1 ? 'case' : 'cases'}`
  if (failures.length === 0) showToast({ title: `${what} ${done}`, tone: 'success' })
  else
    showToast({
      title: count > 0 ? `${what} ${done}, ${failures.length} not` : `Not ${done}`,
      description: failures.slice(0, 5).join(' ') + (failures.length > 5 ? ` And ${failures.length - 5} more.` : ''),
      tone: 'failure',
      persistent: true,
    })
}
