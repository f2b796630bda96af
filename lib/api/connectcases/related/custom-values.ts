import 'server-only'
import { AppError, type Problem, refuse } from '@/lib/kernel/errors'
import { storedValue } from '../fields/values'
import { fieldOf, fieldsNamed } from '../fields/wire-fields'
import type { FieldValue } from '../shapes'

/** The domain's own fields of an item, by key. @throws AppError `invalid`, `forbidden` over_quota */
export async function customValues(domainId: string, given: readonly FieldValue[]): Promise<Record<string, unknown>> {
  const known = await fieldsNamed(
    domainId,
    given.map(({ id }) => id),
  )
  if (given.length > customFieldsMost)
    throw new AppError('invalid', 'over_quota', `A Custom item has at most ${customFieldsMost} fields.`, {
      field: 'content.custom.fields',
    })
  const problems: Problem[] = []
  const values: Record<string, unknown> = {}
  for (const { id, value } of given) {
    const field = fieldOf(known, id)
    const read = storedValue(field, value)
    if (field.system)
      problems.push({
        field: id,
        code: 'invalid',
        message: `${id} is a system field; a Custom item has custom fields only.`,
      })
    else if (field.deleted) problems.push({ field: id, code: 'field_retired', message: `The field ${id} is deleted.` })
    else if (field.key !== null && field.key in values)
      problems.push({ field: id, code: 'invalid', message: `The field ${id} is named twice.` })
    else if ('problem' in read) problems.push(read.problem)
    else if (field.key !== null) values[field.key] = read.value
  }
  if (problems.length > 0) refuse(problems)
  return values
}

const customFieldsMost = 5
