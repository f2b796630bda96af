import type { z } from 'zod'
import { newId } from '@/lib/kernel/new-id'
import { type objectInput, objectTitle } from './schema'

/** An object as upsert_object takes it. One sent again without title and data keeps the title it has. */
export const objectEntry = (object: z.output<typeof objectInput>) => ({
  ...object,
  newId: newId(),
  title: objectTitle(object),
  keepTitle: object.title === undefined && Object.keys(object.data).length === 0,
})
