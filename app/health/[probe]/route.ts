import { healthRoute } from '@/lib/doors/health-route'

export const dynamic = 'force-dynamic'
export { healthRoute as GET }
