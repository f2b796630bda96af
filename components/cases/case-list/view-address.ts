import type { SavedViewView } from '@/lib/views/schema'
import { paramsOfView, serializeList } from './list-params'

/** All that a view narrows stands in the address, so that a link says the same to whoever opens it. */
export const addressOfView = ({ id, definition }: Pick<SavedViewView, 'id' | 'definition'>): string =>
  serializeList({ ...paramsOfView(definition.filters), sort: definition.sort ?? null, view: id })
