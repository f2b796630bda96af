import { personaRouter } from '@/lib/api/persona/router'

export const dynamic = 'force-dynamic'

const router = personaRouter()
const answer = (request: Request) => router.fetch(request)

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
}
