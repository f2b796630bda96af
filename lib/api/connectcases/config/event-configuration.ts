import 'server-only'
import { z } from 'zod'
import { putEventConfiguration } from '@/lib/domains/commands/put-event-configuration'
import { getEventConfiguration } from '@/lib/domains/queries/get-event-configuration'
import { includedData } from '@/lib/domains/schema'
import { type Operation, operation } from '../operation'

export const eventConfigurationOperations: Operation[] = [
  operation({
    name: 'GetCaseEventConfiguration',
    method: 'POST',
    path: '/domains/{domainId}/case-event-configuration',
    permission: 'environment:read',
    errors: {},
    async run({ actor }) {
      return { eventBridge: await getEventConfiguration(actor, {}) }
    },
  }),
  operation({
    name: 'PutCaseEventConfiguration',
    method: 'PUT',
    path: '/domains/{domainId}/case-event-configuration',
    permission: 'environment:write',
    errors: { conflict: true },
    body: z.object({ eventBridge: z.object({ enabled: z.boolean(), includedData: includedData.optional() }) }),
    async run({ actor, body }) {
      await putEventConfiguration(actor, body.eventBridge)
      return {}
    },
  }),
]
