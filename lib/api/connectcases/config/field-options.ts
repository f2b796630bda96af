import 'server-only'
import { z } from 'zod'
import { putFieldOptions } from '@/lib/domains/commands/put-field-options'
import { listStatusOptions } from '@/lib/domains/queries/list-status-options'
import { AppError } from '@/lib/kernel/errors'
import { type Operation, operation } from '../operation'
import { scopeOf, slice } from '../page-token'
import { pageQuery } from '../shapes'
import { fieldNamed } from './fields'

const byValue = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)

export const fieldOptionOperations: Operation[] = [
  operation({
    name: 'BatchPutFieldOptions',
    method: 'PUT',
    path: '/domains/{domainId}/fields/{fieldId}/options',
    permission: 'template:write',
    errors: { quota: true },
    body: z.object({
      // one option that is wrong is told of by itself, so their texts are looked at one by one
      options: z
        .array(z.object({ name: z.string().max(200), value: z.string().max(200), active: z.boolean() }))
        .max(50),
    }),
    async run({ actor, labels, body }) {
      const fieldId = labels.fieldId ?? ''
      await fieldNamed(actor.environmentId, fieldId)
      const options = body.options.map(({ name: label, value, active }) => ({ label, value, active }))
      const problems = await putFieldOptions(actor, { fieldId, options })
      return { errors: problems.map(({ value, code, message }) => ({ value, errorCode: code, message })) }
    },
  }),
  operation({
    name: 'ListFieldOptions',
    method: 'POST',
    path: '/domains/{domainId}/fields/{fieldId}/options-list',
    permission: 'template:read',
    errors: {},
    query: z.object({ ...pageQuery(100), values: z.array(z.string().max(100)).max(1).optional() }),
    async run({ actor, labels, query, path }) {
      const field = await fieldNamed(actor.environmentId, labels.fieldId ?? '')
      if (field.type !== 'SingleSelect')
        throw new AppError('invalid', 'no_options', `${field.id} is not a single select: it has no options.`)
      const known = field.id === 'status' ? await listStatusOptions(actor) : (field.entry?.options ?? [])
      const wanted = known
        .filter(({ value }) => !query.values || query.values.includes(value))
        .map(({ value, label, active }) => ({ id: value, name: label, active }))
        .sort(byValue)
      const { rows, ...page } = slice(wanted, query, scopeOf(path, query.values ?? null))
      return { ...page, options: rows.map(({ id: value, name, active }) => ({ name, value, active })) }
    },
  }),
]
