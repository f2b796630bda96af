import { notFound, redirect } from 'next/navigation'
import { memberActor } from '@/lib/auth/current-session'
import { toAppError } from '@/lib/db/errors'
import { paths } from '@/lib/paths'

/** The signed-in person for a page: nobody goes to sign in, an environment that is not theirs is not found. */
export async function pageActor(env: string, path: string) {
  try {
    return await memberActor(env)
  } catch (thrown) {
    const error = toAppError(thrown)
    if (error.kind === 'unauthenticated') redirect(paths.signIn(path))
    if (error.kind === 'not_found') notFound()
    throw error
  }
}
