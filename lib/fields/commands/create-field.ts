import 'server-only'
import { command } from '@/lib/commands'
import type { Prisma } from '@/lib/db/generated/client'
import { AppError, refuse } from '@/lib/kernel/errors'
import { fieldView, lockCatalogue } from '../access'
import { forgetCatalogue } from '../catalogue'
import { keyOfLabel, optionsProblems } from '../rules'
import { createFieldInput } from '../schema'

/** Adds a field to the environment's catalogue. @throws AppError `conflict` already_exists, `invalid` field_type_taken */
export const createField = command({
  name: 'field.create',
  permission: 'template:write',
  input: createFieldInput,
  async run({ tx, at, record }, { key: wanted, ...input }) {
    const problems = optionsProblems(input.type, input.label, input.options, 'options')
    if (problems.length > 0) refuse(problems)
    await lockCatalogue(tx)
    const known = await tx.prisma.field.findMany({ select: { key: true, type: true } })
    const twin = known.find(({ key }) => key === wanted)
    if (twin && twin.type !== input.type)
      throw new AppError('invalid', 'field_type_taken', `${wanted} is a field of type ${twin.type} here already.`, {
        field: 'key',
      })
    if (twin)
      throw new AppError('conflict', 'already_exists', `There is a field with the key ${wanted} already.`, {
        field: 'key',
      })
    const key = wanted ?? keyOfLabel(input.label, new Set(known.map((field) => field.key)))
    const row = await tx.prisma.field.create({
      data: {
        ...input,
        key,
        environmentId: tx.environmentId,
        options: input.options as Prisma.InputJsonArray,
        createdAt: at,
        updatedAt: at,
      },
    })
    forgetCatalogue(tx.environmentId)
    record({ type: 'field.created', subjectType: 'field', subjectId: row.id, payload: { key, type: input.type } })
    return fieldView(row)
  },
})
