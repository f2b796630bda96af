import { answerConnect } from '@/lib/api/connectcases/router'

export const dynamic = 'force-dynamic'

export {
  answerConnect as DELETE,
  answerConnect as GET,
  answerConnect as HEAD,
  answerConnect as OPTIONS,
  answerConnect as PATCH,
  answerConnect as POST,
  answerConnect as PUT,
}
