import 'server-only'
import { z } from 'zod'
import { checkAnchor } from '@/lib/audit/queries/check-anchor'
import { listAnchors } from '@/lib/audit/queries/list-anchors'
import type { AnchorView } from '@/lib/audit/view'
import { AppError, notFound } from '@/lib/kernel/errors'
import { toToken } from '@/lib/kernel/ids'
import { decodeCursor, encodeCursor, pageInput } from '@/lib/kernel/page'
import { type Operation, operation } from './operation'

const anchorJson = (view: AnchorView) => ({
  number: view.number,
  cases_count: view.cases,
  events_count: view.events,
  root: view.root,
  hash: view.hash,
  after_event: view.afterEventId && toToken('event', view.afterEventId),
  upto_event: toToken('event', view.uptoEventId),
  created_at: view.createdAt,
})

function readCursor(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined
  const [before] = decodeCursor(cursor, 1) ?? []
  if (typeof before === 'number' && Number.isInteger(before) && before > 0) return before
  throw new AppError('invalid', 'invalid_cursor', 'cursor is not one of this list.', { field: 'cursor' })
}

export const auditOperations: Operation[] = [
  operation({
    method: 'get',
    path: '/v1/audit/anchors',
    summary: 'List the anchors of the trail, newest first',
    permission: 'audit:read',
    query: z.strictObject(pageInput),
    answers: { 200: 'AnchorList' },
    async run({ actor, query }) {
      const rows = await listAnchors(actor, { before: readCursor(query.cursor), limit: query.limit + 1 })
      const shown = rows.slice(0, query.limit)
      const hasMore = rows.length > query.limit
      const last = shown.at(-1)
      return {
        data: shown.map(anchorJson),
        page: { cursor: hasMore && last ? encodeCursor([last.number]) : null, has_more: hasMore },
      }
    },
  }),
  operation({
    method: 'get',
    path: '/v1/audit/anchors/{number}',
    summary: 'Get an anchor, checked against the trail as it is now',
    permission: 'audit:read',
    answers: { 200: 'CheckedAnchor' },
    async run({ actor, params }) {
      if (!/^[1-9]\d{0,8}$/.test(params.number ?? '')) throw notFound('anchor')
      const { anchor, check } = await checkAnchor(actor, { number: Number(params.number) })
      return {
        data: {
          ...anchorJson(anchor),
          check: {
            valid: check.valid,
            chained: check.chained,
            root: check.root,
            first_bad_case: check.firstBadCaseId && toToken('case', check.firstBadCaseId),
            first_bad_seq: check.firstBadSeq,
          },
        },
      }
    },
  }),
]
