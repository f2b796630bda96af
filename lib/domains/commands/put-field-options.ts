import 'server-only'
import { command } from '@/lib/commands'
import type { Tx } from '@/lib/db/transaction'
import { fieldView, lockCatalogue } from '@/lib/fields/access'
import { createField } from '@/lib/fields/commands/create-field'
import { updateField } from '@/lib/fields/commands/update-field'
import { statusListKey } from '@/lib/fields/system-fields'
import type { FieldView } from '@/lib/fields/view'
import { unchanged } from '@/lib/kernel/command'
import { AppError, notFound } from '@/lib/kernel/errors'
import { isUuid } from '@/lib/kernel/ids'
import { refuseOverLimit } from '../limits'
import { putFieldOptionsInput } from '../schema'

export interface OptionProblem {
  value: string
  code: string
  message: string
}

/** Lists that exist in every domain, made when they are first needed. */
const systemLists: Record<string, { key: string; label: string }> = {
  case_reason: { key: 'case_reason', label: 'Case reason' },
  status: { key: statusListKey, label: 'Case status' },
}

/** Adds options and changes those of the same value; what is wrong with one does not hold up the others. */
export const putFieldOptions = command({
  name: 'field.put_options',
  permission: 'template:write',
  input: putFieldOptionsInput,
  async run({ tx, actor }, { fieldId, options }): Promise<ReturnType<typeof unchanged<OptionProblem[]>>> {
    await lockCatalogue(tx)
    const list = systemLists[fieldId]
    const field = list
      ? ((await findByKey(tx, list.key)) ?? (await createField(actor, { ...list, type: 'single_select' }, tx)))
      : await findById(tx, fieldId)
    if (field.type !== 'single_select' || field.retiredAt)
      throw new AppError('invalid', 'no_options', `The field ${fieldId} is deleted or is not a single select.`)
    const problems = options.flatMap((option, at) =>
      problemOf(option, fieldId, options.findIndex(({ value }) => value === option.value) < at),
    )
    const sound = options.filter(({ value }) => !problems.some((problem) => problem.value === value))
    const next = new Map(field.options.map((option) => [option.value, option]))
    for (const option of sound) next.set(option.value, option)
    refuseOverLimit('options', next.size - 1)
    if (sound.length > 0) await updateField(actor, { fieldId: field.id, options: [...next.values()] }, tx)
    return unchanged(problems)
  },
})

function problemOf(
  { value, label }: { value: string; label: string },
  fieldId: string,
  again: boolean,
): OptionProblem[] {
  const problem = (message: string) => [{ value, code: 'ValidationException', message }]
  if (again) return problem('The value is given twice.')
  if (!/^[A-Za-z0-9_-]{1,100}$/.test(value))
    return problem('A value has letters, digits, hyphens and underscores, 1 to 100.')
  if (!/\S$/.test(label) || label.length > 100)
    return problem('A name has 1 to 100 characters and does not end in a blank.')
  if (fieldId === 'status' && (value === 'open' || value === 'closed'))
    return problem(`The option ${value} cannot be changed.`)
  return []
}

async function findByKey(tx: Tx, key: string): Promise<FieldView | null> {
  const row = await tx.prisma.field.findFirst({ where: { key } })
  return row && fieldView(row)
}

async function findById(tx: Tx, id: string): Promise<FieldView> {
  const row = isUuid(id) ? await tx.prisma.field.findFirst({ where: { id } }) : null
  if (!row) throw notFound('field')
  return fieldView(row)
}
