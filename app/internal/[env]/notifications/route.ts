import { readRoute } from '@/lib/doors/read-route'
import { listNotifications } from '@/lib/notifications/queries/list-notifications'

export const GET = readRoute((actor) => listNotifications(actor))
