import type { CaseView } from './view'

/** What a row of a list shows, and the browser gets: never the values of fields, some of which are sensitive. */
export type CaseListRow = Omit<CaseView, 'fields' | 'metadata' | 'checklist' | 'subjectKey'>

export function toListRow(caseView: CaseView): CaseListRow {
  const { fields: _fields, metadata: _metadata, checklist: _checklist, subjectKey: _subjectKey, ...row } = caseView
  return row
}
