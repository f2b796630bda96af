import { liveRoute } from '@/lib/doors/live-route'

export const dynamic = 'force-dynamic'
export { liveRoute as GET }
