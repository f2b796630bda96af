import 'server-only'
import { command } from '@/lib/commands'
import { lockCatalogue } from '@/lib/fields/access'
import { createField } from '@/lib/fields/commands/create-field'
import { keyOfLabel } from '@/lib/fields/rules'
import { statusListKey, systemFields } from '@/lib/fields/system-fields'
import { unchanged } from '@/lib/kernel/command'
import { AppError } from '@/lib/kernel/errors'
import { refuseOverLimit } from '../limits'
import { createDomainFieldInput } from '../schema'

/** A field of the catalogue with a name of its own, whose key is none of those that every domain has. */
export const createDomainField = command({
  name: 'field.create_named',
  permission: 'template:write',
  input: createDomainFieldInput,
  async run({ tx, actor }, { name, type, description }) {
    await lockCatalogue(tx)
    const known = await tx.prisma.field.findMany({ select: { key: true, label: true, retiredAt: true } })
    refuseOverLimit('fields', known.filter(({ retiredAt }) => retiredAt === null).length)
    if (known.some(({ label, retiredAt }) => label === name && retiredAt === null))
      throw new AppError('conflict', 'already_exists', `There is a field with the name ${name} already.`, {
        field: 'name',
      })
    const taken = [...known, ...systemFields, { key: statusListKey }].map(({ key }) => key)
    const key = keyOfLabel(name, new Set(taken))
    return unchanged(await createField(actor, { key, type, label: name, description }, tx))
  },
})
