import 'server-only'
import { hash, verify } from '@node-rs/argon2'

/** argon2id, 19 MiB and two passes: OWASP's first choice for it. */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, strength)

export const verifyPassword = (passwordHash: string, password: string): Promise<boolean> =>
  verify(passwordHash, password).catch(() => false)
