import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/queries'
import { findUses } from '@/lib/refuse-used'
import { keySchema } from '../schema'

/** What rests on a field of the environment, by key. */
export const listFieldUses = query({
  permission: 'template:read',
  input: z.strictObject({ key: keySchema }),
  run: async ({ tx }, { key }) => findUses(tx, { kind: 'field', key }),
})
