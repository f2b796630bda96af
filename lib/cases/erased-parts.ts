import { isEmpty } from '@/lib/fields/values'
import type { CaseDetail } from './detail'

const counted = (count: number, one: string, many = `${one}s`): string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]

type Shown = Pick<CaseDetail, 'case' | 'comments' | 'files' | 'objects'>

/** What erase_case in lib/db/sql takes out of a case, counted, for the person who is about to do it. */
export function erasedParts({ case: caseView, comments, files, objects }: Shown): string[] {
  const snapshots = objects.filter(({ mode }) => mode === 'snapshot').length
  return [
    'The title, the external reference and metadata',
    ...counted(Object.values(caseView.fields).filter((value) => !isEmpty(value)).length, 'field value'),
    ...counted(comments.length, 'comment'),
    ...counted(files.length, 'file'),
    ...counted(caseView.tags.length, 'tag'),
    ...counted(snapshots, 'snapshot of an object', 'snapshots of objects'),
    'Narratives of decisions, and the ticks of the checklist',
    'Who made, holds and decided it',
    'What each entry of the timeline says beyond its kind',
  ]
}

export const keptParts = ({ objects }: Shown): string[] => [
  'Number, template, status, queue and times',
  ...(objects.length > 0
    ? [objects.length === 1 ? 'The attached object itself' : `The ${objects.length} attached objects themselves`]
    : []),
  'That each thing happened, when, and the id of who did it',
  'The chain, which still verifies',
]
