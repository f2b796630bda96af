import 'server-only'
import { env } from '@/lib/env'
import { roles } from './permissions'
import { findSignIn } from './sessions'

export interface DemoLogin {
  name: string
  role: string
  email: string
  password: string
}

export const demoPassword = 'docket-demo'
export const demoEmail = (role: string) => `${role}@demo.test`

/** The people of the demo, for the sign-in page; empty where the database is somebody's own, or they are gone. */
export async function listDemoLogins(): Promise<DemoLogin[]> {
  if (!env().EMBEDDED_DATABASE) return []
  const found = await Promise.all(roles.map(async (role) => ({ role, person: await findSignIn(demoEmail(role)) })))
  return found.flatMap(({ role, person }) =>
    person ? [{ name: person.name, role, email: person.email, password: demoPassword }] : [],
  )
}
