import 'server-only'
import { z } from 'zod'
import { updateCase } from '@/lib/cases/commands/update-case'
import { getCaseWithRelations } from '@/lib/cases/queries/get-case-with-relations'
import { refuse } from '@/lib/kernel/errors'
import { type Operation, operation } from '../operation'
import { changeCase } from './case-answer'

const tag = z.string().trim().min(1).max(100)
/** A tag of ours has no id beside its name, so a name is taken wherever an id may stand. */
const one = z.strictObject({ meta: z.strictObject({ 'tag-name': tag.optional(), 'tag-id': tag.optional() }) })
const many = z.strictObject({
  meta: z.strictObject({ 'tag-name': z.array(tag).max(50).optional(), 'tag-id': z.array(tag).max(50).optional() }),
})

const nameOf = ({ meta }: z.output<typeof one>): string =>
  meta['tag-name'] ??
  meta['tag-id'] ??
  refuse([{ field: 'meta.tag-name', code: 'required', message: 'meta.tag_name is missing' }])

const changeTag = (path: string, next: (held: string[], name: string) => string[]) =>
  operation({
    method: 'post',
    path,
    permission: 'case:update',
    body: one,
    run: (call) =>
      changeCase(call, async (tx, caseId) => {
        const { view } = await getCaseWithRelations(call.actor, { word: caseId }, tx)
        const tags = next(view.tags, nameOf(call.body))
        await updateCase(call.actor, { caseId, tags }, tx)
      }),
  })

export const tagOperations: Operation[] = [
  changeTag('/cases/{id}/add-tag', (held, name) => [...held, name]),
  changeTag('/cases/{id}/remove-tag', (held, name) => held.filter((tag) => tag !== name)),
  operation({
    method: 'post',
    path: '/cases/{id}/set-tags',
    permission: 'case:update',
    body: many,
    run: (call) =>
      changeCase(call, (tx, caseId) => {
        const { meta } = call.body
        if (!meta['tag-name'] && !meta['tag-id'])
          refuse([{ field: 'meta.tag-name', code: 'required', message: 'meta.tag_name is missing' }])
        return updateCase(call.actor, { caseId, tags: [...(meta['tag-name'] ?? []), ...(meta['tag-id'] ?? [])] }, tx)
      }),
  }),
]
