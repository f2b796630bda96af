import 'server-only'
import { operation } from './operation'

/** As much as a client can ask for in a minute where no limit is set. */
const unlimited = 2_147_483_647

export const rateLimitsOperation = operation({
  method: 'get',
  path: '/rate-limits',
  permission: 'case:read',
  run: async ({ rate }) => ({
    data: [
      {
        type: 'rate-limit/api',
        attributes: {
          limit: rate?.limit ?? unlimited,
          remaining: rate?.remaining ?? unlimited,
          'seconds-to-reset': rate?.resetSeconds ?? 0,
        },
      },
    ],
  }),
})
