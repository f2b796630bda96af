import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/queries'
import { densities, type ListPlaceKey, type ListPreferences } from '../schema'

const density = z.enum(densities)
const words = z.array(z.string())

/** How the actor likes that list; what is no longer understood counts as not set. */
export const listPreferences = query({
  permission: 'case:read',
  input: z.strictObject({ place: z.string().max(64) }),
  async run({ tx, actor }, { place }: { place: ListPlaceKey }): Promise<ListPreferences> {
    const keys = ['density', `columns:${place}`, `default-view:${place}`] as const
    const rows =
      actor.kind === 'member'
        ? await tx.prisma.userPreference.findMany({
            where: { environmentId: tx.environmentId, userId: actor.userId, key: { in: [...keys] } },
          })
        : []
    const [densityValue, columns, view] = keys.map((key) => rows.find((row) => row.key === key)?.value)
    return {
      density: density.safeParse(densityValue).data ?? 'compact',
      columns: words.safeParse(columns).data ?? null,
      defaultViewId: z.uuid().safeParse(view).data ?? null,
    }
  },
})
