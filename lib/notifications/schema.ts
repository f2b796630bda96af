import { z } from 'zod'

/** Those named, or all of the person's own. */
export const markNotificationsReadInput = z.strictObject({ ids: z.array(z.uuid('must be an id.')).max(100).optional() })
