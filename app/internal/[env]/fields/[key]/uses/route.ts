import { readRoute } from '@/lib/doors/read-route'
import { listFieldUses } from '@/lib/fields/queries/list-field-uses'

export const GET = readRoute((actor, _url, { key }: { env: string; key: string }) => listFieldUses(actor, { key }))
