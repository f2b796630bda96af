import 'server-only'
import { z } from 'zod'
import { listTimeline } from '@/lib/cases/queries/list-timeline'
import { AppError } from '@/lib/kernel/errors'
import { decodeCursor, encodeCursor, pageInput } from '@/lib/kernel/page'
import { eventJson } from '../event-json'
import { operation } from '../operation'
import { flag } from '../words'

function lastSeq(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  const [seq] = decodeCursor(cursor, 1) ?? []
  if (typeof seq === 'number' && Number.isInteger(seq) && seq >= 0 && seq < 2 ** 31) return seq
  throw new AppError('invalid', 'invalid_cursor', 'cursor is not one of this list.', { field: 'cursor' })
}

export const timelineOperation = operation({
  method: 'get',
  path: '/v1/cases/{token}/timeline',
  summary: 'What happened to the case, oldest first; verify=true checks the chain',
  permission: 'case:read',
  query: z.strictObject({ ...pageInput, verify: flag }),
  answers: { 200: 'EventList' },
  async run({ actor, params, query }) {
    const { limit, cursor, verify } = query
    const found = await listTimeline(actor, { word: params.token ?? '', limit, after: lastSeq(cursor), verify })
    const last = found.entries.at(-1)
    const { chain } = found
    return {
      data: found.entries.map((entry) => ({ ...eventJson(entry), seq: entry.seq, hash: entry.hash })),
      page: { cursor: found.hasMore && last ? encodeCursor([last.seq]) : null, has_more: found.hasMore },
      meta: chain
        ? { chain: { valid: chain.valid, head: chain.head, length: chain.length, first_bad_seq: chain.firstBadSeq } }
        : {},
    }
  },
})
