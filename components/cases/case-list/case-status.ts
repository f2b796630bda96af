import type { Tone } from '@/components/ui/tone'
import type { CaseChoices, CaseListRow } from '@/lib/cases/client'
import type { StatusKind } from '@/lib/cases/names'

export const toneOfKind: Record<StatusKind, Tone> = {
  initial: 'slate',
  active: 'blue',
  waiting: 'violet',
  end: 'green',
}

/** The colour its template gave the status; one of an older version goes by what kind of status it is. */
export function statusTone(caseView: CaseListRow, choices: CaseChoices): Tone {
  return choices.statuses.find(({ key }) => key === caseView.status)?.color ?? toneOfKind[caseView.statusKind]
}
