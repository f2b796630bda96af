import { readRoute } from '@/lib/doors/read-route'
import { listImports } from '@/lib/importers/queries/list-imports'

export const GET = readRoute((actor) => listImports(actor, {}))
