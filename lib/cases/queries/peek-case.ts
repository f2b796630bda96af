import 'server-only'
import { query } from '@/lib/queries'
import type { CasePeek } from '../detail'
import { toListRow } from '../list-row'
import { getCase, getCaseInput } from './get-case'
import { recordReading } from './record-reading'

const lastNotes = 3

/** A case beside its list: enough to know whether to open it. It counts as read, as its page does. @throws AppError `not_found` */
export const peekCase = query({
  permission: 'case:read',
  input: getCaseInput,
  async run({ actor, tx }, input): Promise<CasePeek> {
    const detail = await getCase(actor, input, tx)
    await recordReading(tx, actor, { caseId: detail.case.id, kind: 'opened' })
    const { fields } = detail.case
    return {
      case: toListRow(detail.case),
      clock: detail.clock,
      fields: detail.definition.fields
        .filter(({ key }) => fields[key] !== undefined && fields[key] !== null && fields[key] !== '')
        .map(({ key, label, type, options }) => ({ key, label, type, options, value: fields[key] })),
      objects: detail.objects.map(({ id, type, title, status }) => ({ id, type, title, status })),
      comments: detail.comments.slice(-lastNotes).map(({ id, message, authorId, createdAt }) => ({
        id,
        message,
        author: (authorId && detail.people[authorId]) || 'Somebody',
        createdAt,
      })),
      commentsCount: detail.comments.length,
    }
  },
})
