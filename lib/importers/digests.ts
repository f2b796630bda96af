import 'server-only'
import { createHmac } from 'node:crypto'
import { env } from '@/lib/env'
import type { ImportedCase } from './schema'

/** Enough to tell two values of one member apart. */
const digits = 16

/** A value as a keyed digest: says whether it is still the same, and nothing of what it is. */
const digestOf = (context: string, value: unknown): string =>
  createHmac('sha256', env().ENCRYPTION_KEY)
    .update(`import ${context} ${JSON.stringify(value)}`)
    .digest('hex')
    .slice(0, digits)

/** A case by the members that can change at the source apart from each other. */
export function caseDigests(given: ImportedCase): Record<string, string> {
  const { title, externalReference, status, endedAt, endedBy, assignee, deadline, tags, metadata } = given
  const members: Record<string, unknown> = {
    title,
    externalReference,
    status: [status, endedAt, endedBy],
    assignee,
    deadline,
    tags: [...tags].sort(),
    metadata,
    ...Object.fromEntries(Object.entries(given.fields).map(([key, value]) => [`fields.${key}`, value])),
    ...Object.fromEntries(
      given.objects.map((object) => [`objects.${object.type}.${object.externalReference ?? ''}`, object]),
    ),
  }
  return digestsOf(given.reference, members)
}

export const commentDigests = ({ reference, message, editedAt }: ImportedCase['comments'][number]) =>
  digestsOf(reference, { message: [message, editedAt] })

const digestsOf = (reference: string, members: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(members).map(([name, value]) => [name, digestOf(`${reference} ${name}`, value)]))

/** Members that the vendor says something else of by now, and fields that hold nothing there any more. */
export const changedMembers = (before: Record<string, string>, now: Record<string, string>): string[] => [
  ...Object.keys(now).filter((name) => before[name] !== now[name]),
  ...Object.keys(before).filter((name) => name.startsWith('fields.') && !(name in now)),
]
