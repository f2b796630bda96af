import 'server-only'
import type { ImportSource } from './names'

export const secretContext = (importId: string): string => `imports.secret ${importId}`

/** Which key it was, for people who hold it: the public half of a pair, else the last characters; too few to guess by. */
export const keyHintOf = (source: ImportSource, secret: string): string =>
  source === 'connect' ? secret.slice(0, secret.indexOf(':')) : `…${secret.slice(-4)}`
