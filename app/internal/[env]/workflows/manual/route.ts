import { readRoute } from '@/lib/doors/read-route'
import { listManualWorkflows } from '@/lib/workflows/queries/list-manual-workflows'

export const GET = readRoute((actor) => listManualWorkflows(actor, { subject: 'case' }))
