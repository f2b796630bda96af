import 'server-only'
import { z } from 'zod'
import type { CaseDetail } from '@/lib/cases/detail'
import { getCase } from '@/lib/cases/queries/get-case'
import { readCase } from '@/lib/cases/queries/read-case'
import { caseJson } from '../case-json'
import { checklistJson } from '../checklist-json'
import { attachedObjectJson, commentJson } from '../object-json'
import { operation } from '../operation'

const parts = ['objects', 'comments', 'checklist'] as const
type Part = (typeof parts)[number]

const expand = z
  .string()
  .max(100)
  .transform((text, context) => {
    const words = text.split(',').map((word) => word.trim())
    const known = words.filter((word): word is Part => (parts as readonly string[]).includes(word))
    if (known.length === words.length) return known
    context.addIssue({ code: 'custom', message: `must be some of ${parts.join(', ')}, with commas between.` })
    return z.NEVER
  })

const drawn: Record<Part, (detail: CaseDetail) => unknown> = {
  objects: (detail) => detail.objects.map(attachedObjectJson),
  comments: (detail) => detail.comments.map(commentJson),
  checklist: checklistJson,
}

/** The version as an entity tag. */
export const etag = (version: number) => ({ ETag: `"${version}"` })

export const getCaseOperation = operation({
  method: 'get',
  path: '/v1/cases/{token}',
  summary: 'Get a case by token, number or uuid',
  permission: 'case:read',
  query: z.strictObject({ expand: expand.optional() }),
  answers: { 200: 'Case' },
  async run({ actor, params, query }) {
    const word = params.token ?? ''
    if (!query.expand) {
      const view = await readCase(actor, word)
      return { data: caseJson(view), headers: etag(view.version) }
    }
    const detail = await getCase(actor, { word })
    const more = Object.fromEntries(query.expand.map((part) => [part, drawn[part](detail)]))
    return { data: { ...caseJson(detail.case), ...more }, headers: etag(detail.case.version) }
  },
})
