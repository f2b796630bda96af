import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/queries'
import { knownFields } from '../known-fields'
import { type EventConfigurationView, includedData } from '../schema'

/** What goes along with events; fields that were deleted since are left out. */
export const getEventConfiguration = query({
  permission: 'environment:read',
  input: z.strictObject({}),
  async run({ tx }): Promise<EventConfigurationView> {
    const row = await tx.prisma.eventConfiguration.findFirst({ where: { environmentId: tx.environmentId } })
    if (!row) return { enabled: false }
    const { caseData, ...rest } = includedData.parse(row.includedData)
    const { byId } = await knownFields(tx)
    const fields = caseData?.fields.filter(({ id }) => byId.get(id)?.retired !== true)
    return { enabled: row.enabled, includedData: { ...rest, ...(fields ? { caseData: { fields } } : {}) } }
  },
})
