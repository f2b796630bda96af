import 'server-only'
import { command } from '@/lib/commands'
import type { Prisma } from '@/lib/db/generated/client'
import { knownFields, refuseUnknown } from '../known-fields'
import { putEventConfigurationInput } from '../schema'

/** What of a case goes along when its changes are told to others. */
export const putEventConfiguration = command({
  name: 'event_configuration.put',
  permission: 'environment:write',
  input: putEventConfigurationInput,
  async run({ tx, record }, { enabled, includedData = {} }) {
    refuseUnknown(await knownFields(tx), includedData.caseData?.fields.map(({ id }) => id) ?? [])
    const data = { enabled, includedData: includedData as Prisma.InputJsonObject }
    await tx.prisma.eventConfiguration.upsert({
      where: { environmentId: tx.environmentId },
      create: { environmentId: tx.environmentId, ...data },
      update: data,
    })
    record({
      type: 'event_configuration.put',
      subjectType: 'environment',
      subjectId: tx.environmentId,
      payload: { enabled },
    })
    return { enabled }
  },
})
