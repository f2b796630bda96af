import { z } from 'zod'

export const keySchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,63}$/, 'A key is lower-case letters, digits and underscores, letter first.')
/** What workflows are called: as above, and hyphens. */
export const hyphenedKeySchema = z
  .string()
  .regex(/^[a-z][a-z0-9_-]{0,63}$/, 'A key is lower-case letters, digits, hyphens and underscores, letter first.')
export const labelSchema = z.string().trim().min(1).max(200)

/** A key made of a name, one that is not taken: "AML alerts" -> aml_alerts, then aml_alerts_2. */
export function keyOf(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
  const base = (plain || 'unnamed').slice(0, 56)
  let key = base
  for (let suffix = 2; taken.includes(key); suffix++) key = `${base}_${suffix}`
  return key
}
