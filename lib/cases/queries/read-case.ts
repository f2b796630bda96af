import 'server-only'
import { readRows } from '@/lib/db/statement'
import type { Actor } from '@/lib/kernel/actor'
import { parseCaseName } from '@/lib/kernel/case-name'
import { now } from '@/lib/kernel/clock'
import { authorize } from '@/lib/kernel/command'
import { notFound } from '@/lib/kernel/errors'
import { parseToken } from '@/lib/kernel/ids'
import { hiddenTemplateIds } from '@/lib/templates/hidden-templates'
import type { CaseView } from '../view'

/** The case alone, by token, number or uuid, in one statement: what a client polls. @throws AppError `not_found` */
export async function readCase(actor: Actor, word: string): Promise<CaseView> {
  authorize(actor, 'case:read')
  const id = parseToken('case', word)
  const number = id ? null : parseCaseName(word)
  if (!id && number === null) throw notFound('case')
  const rows = await readRows<{ view: CaseView }>(actor.environmentId, {
    name: id ? 'read_case' : 'read_case_by_number',
    text: `select v.view from cases c cross join lateral case_view(c.id, $3::timestamptz) v
           where c.environment_id = $1 and ${id ? 'c.id = $2::uuid' : 'c.number = $2::int'}
             and (c.template_id <> all($4::uuid[]) or c.assignee_id = $5::uuid)`,
    values: [
      actor.environmentId,
      id ?? number,
      now(),
      await hiddenTemplateIds(actor),
      actor.kind === 'member' ? actor.userId : null,
    ],
  })
  if (!rows[0]) throw notFound('case')
  return rows[0].view
}
