import { redirect } from 'next/navigation'
import { NoEnvironment } from '@/components/layout/no-environment'
import { Unavailable } from '@/components/layout/unavailable'
import { currentSession } from '@/lib/auth/current-session'
import { toAppError } from '@/lib/db/errors'
import { paths } from '@/lib/paths'

/** Who asks decides where to: never an answer made at build time. */
export const dynamic = 'force-dynamic'

export default async function Home() {
  const session = await currentSession().catch((error) => toAppError(error))
  if (session instanceof Error) return <Unavailable />
  if (!session) redirect(paths.signIn())
  const [first] = session.environments
  if (!first) return <NoEnvironment name={session.name} />
  redirect(paths.home(first.slug))
}
