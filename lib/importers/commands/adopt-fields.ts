import 'server-only'
import { command } from '@/lib/commands'
import { putFieldOptions } from '@/lib/domains/commands/put-field-options'
import { lockCatalogue } from '@/lib/fields/access'
import { catalogueIn, forgetCatalogue } from '@/lib/fields/catalogue'
import { createField } from '@/lib/fields/commands/create-field'
import type { FieldOption } from '@/lib/fields/schema'
import { unchanged } from '@/lib/kernel/command'
import { fitDomain } from '../fit-domain'
import { keysByWord } from '../fit-fields'
import { adoptFieldsInput } from '../schema'

/** Options that are put in one go. */
const optionsAtOnce = 50

/** Makes the fields and options of a domain in the environment's catalogue that it lacks; each says so by its own event. */
export const adoptFields = command({
  name: 'field.adopt',
  permission: 'import:write',
  input: adoptFieldsInput,
  async run({ tx, actor }, given) {
    await lockCatalogue(tx)
    const before = await catalogueIn(tx, true)
    const { fitted, statusKeys, statusOptions } = fitDomain(given, before)
    for (const { field, key, type, known } of fitted)
      if (!known && !isSystemList(key))
        await createField(
          actor,
          { key, type, label: field.label, description: field.description, options: field.options },
          tx,
        )
    const put = async (fieldId: string, options: FieldOption[]) => {
      for (let at = 0; at < options.length; at += optionsAtOnce)
        await putFieldOptions(actor, { fieldId, options: options.slice(at, at + optionsAtOnce) }, tx)
    }
    for (const { field, key } of fitted) {
      const entry = before.get(key)
      const missing = field.options.filter(({ value }) => !entry?.options.some((option) => option.value === value))
      if (missing.length > 0 && (entry || isSystemList(key))) await put(entry?.id ?? key, missing)
    }
    await put('status', statusOptions)
    forgetCatalogue(tx.environmentId)
    const catalogue = await catalogueIn(tx, true)
    const fieldIds = Object.fromEntries(fitted.map(({ field, key }) => [field.word, catalogue.get(key)?.id ?? key]))
    return unchanged({ fieldKeys: keysByWord(fitted), fieldIds, statusKeys })
  },
})

/** The list that every domain has and is made when it is first given options. */
const isSystemList = (key: string): boolean => key === 'case_reason'
