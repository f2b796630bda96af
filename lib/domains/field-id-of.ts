import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { catalogueIn } from '@/lib/fields/catalogue'
import { systemFields } from '@/lib/fields/system-fields'

/** What a key of the catalogue is called from outside: a field that every domain has by its name, others by id. */
export async function fieldIdOf(tx: Tx): Promise<(key: string) => string | undefined> {
  const catalogue = await catalogueIn(tx)
  return (key) => (systemFields.some((field) => field.key === key) ? key : catalogue.get(key)?.id)
}
