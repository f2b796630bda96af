import { z } from 'zod'

export const densities = ['compact', 'comfortable'] as const
export type Density = (typeof densities)[number]

/** A page with a list of cases: all cases, one's own, or a queue by its id. */
export type ListPlaceKey = 'cases' | 'my-work' | (string & {})

export const setPreferenceInput = z.union([
  z.strictObject({ key: z.literal('density'), value: z.enum(densities) }),
  z.strictObject({
    key: z.templateLiteral(['columns:', z.string().max(64)]),
    /** Null = the page's own. */
    value: z.array(z.string().max(40)).max(40).nullable(),
  }),
  z.strictObject({ key: z.templateLiteral(['default-view:', z.string().max(64)]), value: z.uuid().nullable() }),
])
export type SetPreferenceInput = z.input<typeof setPreferenceInput>

/** What is kept for one person and one list. */
export interface ListPreferences {
  density: Density
  columns: string[] | null
  defaultViewId: string | null
}
