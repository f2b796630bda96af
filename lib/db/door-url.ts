import 'server-only'
import { env } from '@/lib/env'

/**
 * The database as everything that answers people and keys reaches it: by the login DATABASE_LOGIN, which cannot become
 * the owner of the tables whatever it is made to run; without one by the owner's, which asks for the role docket_app.
 */
export function doorUrl(): string {
  const { DATABASE_URL, DATABASE_LOGIN } = env()
  if (!DATABASE_LOGIN) return DATABASE_URL
  const url = new URL(DATABASE_URL)
  const colon = DATABASE_LOGIN.indexOf(':')
  url.username = encodeURIComponent(DATABASE_LOGIN.slice(0, colon))
  url.password = encodeURIComponent(DATABASE_LOGIN.slice(colon + 1))
  return url.href
}
