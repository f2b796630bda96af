import { z } from 'zod'
import { isUuid, parseToken, type TokenKind, tokenPrefixes } from '@/lib/kernel/ids'

/** A token of that kind, or the bare uuid -> uuid. */
export const token = (kind: TokenKind) =>
  z
    .string()
    .max(200)
    .transform((text, context) => {
      const id = parseToken(kind, text)
      if (id) return id
      context.addIssue({ code: 'custom', message: `must be a token that begins with ${tokenPrefixes[kind]}_.` })
      return z.NEVER
    })

/** Whether the word can be a person of ours: a token, an id or an e-mail. */
export const namesPerson = (word: string): boolean => word.startsWith('usr_') || word.includes('@') || isUuid(word)

/** usr_ token -> uuid; e-mails and ids as they are. */
export const personWord = (word: string): string => parseToken('user', word) ?? word

/** A person: usr_ token or e-mail. */
export const person = z
  .string()
  .trim()
  .min(1)
  .max(320)
  .refine((word) => namesPerson(word), 'must be a usr_ token or an e-mail address.')
  .transform(personWord)

/** A person of ours, or another system's user id, which names nobody here. */
export const personOrForeign = z.string().trim().min(1).max(320)

/** What to say of a user id that is another system's. */
export const foreignPerson = (word: string): string =>
  `assigned_to was “${word.slice(0, 200)}”, which is neither a usr_ token nor an e-mail address of a person here, so nobody was assigned.`

/** `?verify=true`. */
export const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((word) => word === 'true')

export const noBody = z.strictObject({})

/** The version of the case that the writer saw. */
export const version = z.number().int().min(1).max(2_147_483_647).optional()

/** The person a key acts for, as the trail keeps them. */
export const speakingFor = <Actor extends { onBehalfOf?: string }>(actor: Actor, as: string | undefined): Actor =>
  as === undefined ? actor : { ...actor, onBehalfOf: as }
