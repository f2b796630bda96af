import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/queries'
import { fieldView } from '../access'

/** The environment's catalogue by label; retired ones only where asked for. */
export const listFields = query({
  permission: 'template:read',
  input: z.strictObject({ retired: z.boolean().default(false) }),
  async run({ tx }, { retired }) {
    const rows = await tx.prisma.field.findMany({
      where: retired ? {} : { retiredAt: null },
      orderBy: [{ label: 'asc' }, { key: 'asc' }],
    })
    return rows.map(fieldView)
  },
})
