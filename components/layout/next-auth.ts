import { paths } from '@/lib/paths'

async function post(path: string, values: Record<string, string>): Promise<Response> {
  const token = await fetch('/api/auth/csrf', { cache: 'no-store' })
  if (!token.ok) return token
  const { csrfToken } = (await token.json()) as { csrfToken: string }
  return fetch(`/api/auth/${path}`, {
    method: 'POST',
    body: new URLSearchParams({ ...values, csrfToken, json: 'true' }),
  })
}

export type SignInOutcome = 'signed-in' | 'refused' | 'unavailable'

/** The two calls of next-auth's own client that are needed here, without the rest of it. */
export async function signIn(email: string, password: string): Promise<SignInOutcome> {
  try {
    const response = await post('callback/credentials', { email, password })
    if (response.ok) return 'signed-in'
    const { url } = (await response.json()) as { url?: string }
    const refused = response.status === 401 && url !== undefined && url.includes('error=CredentialsSignin')
    return refused ? 'refused' : 'unavailable'
  } catch {
    return 'unavailable'
  }
}

/** Ends the session and leaves for the sign-in page with nothing of it kept in memory. */
export async function signOut(): Promise<void> {
  await post('signout', {}).catch(() => undefined)
  location.assign(paths.signIn())
}
