import { checkAnchor } from '@/lib/audit/queries/check-anchor'
import { readRoute } from '@/lib/doors/read-route'

export const GET = readRoute((actor, _url, { number }: { env: string; number: string }) =>
  checkAnchor(actor, { number: Number(number) }),
)
