import 'server-only'
import { transaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/kernel/actor'
import { AppError } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/new-id'
import { parseInput } from '@/lib/kernel/parse'
import { findItems } from '../access'
import { type ImportOutcome, importCase } from '../commands/import-case'
import { caseDigests, changedMembers } from '../digests'
import { mapCase } from '../map-case'
import type { ImportSource } from '../names'
import { importCaseInput } from '../schema'
import type { SourceReader } from '../source'
import { Unreadable } from '../source-error'
import type { Adopt } from './adopter'
import type { Tally } from './tally'

export interface Bringing {
  actor: Actor
  source: ImportSource
  key: string
  reader: SourceReader
  adopt: Adopt
  tally: Tally
  queues: ReadonlyMap<string, string>
  dryRun: boolean
}

/** A deadlock or a lost race is nobody's refusal: the case is tried again this often. */
const attempts = 3

const counted = { created: 'casesCreated', updated: 'casesUpdated', same: 'casesSame', left: 'casesLeft' } as const

/**
 * One case from the vendor to here. What is wrong with it is said and it is passed over; what is wrong with the source or with us
 * is thrown. @throws AppError
 */
export async function bringCase(bringing: Bringing, reference: string): Promise<void> {
  const { tally } = bringing
  try {
    const { outcome, comments, objects } = await bring(bringing, reference)
    tally.count(counted[outcome])
    tally.count('commentsCreated', comments)
    tally.count('objectsAttached', objects)
  } catch (error) {
    const problem = problemOf(error)
    if (!problem) throw error
    tally.count('casesFailed')
    tally.say({ reference, ...problem })
  }
}

/** What of a failure is the one case's own; null where it stops the import. */
function problemOf(error: unknown): { code: string; message: string } | null {
  if (error instanceof Unreadable) return { code: 'case_unreadable', message: error.message }
  if (!(error instanceof AppError)) return null
  const own = error.kind === 'invalid' || error.kind === 'conflict' || error.code === 'source_not_found'
  return own && error.code !== 'template_has_draft' ? { code: error.code, message: error.message } : null
}

async function bring(bringing: Bringing, reference: string): Promise<Omit<ImportOutcome, 'caseId'>> {
  const { actor, source, key, reader, adopt, tally, queues, dryRun } = bringing
  const found = await reader.readCase(reference)
  const adopted = await adopt(found.template, found.status)
  const { input, problems } = mapCase(found, { source, key, adopted, readValue: reader.readValue, queues })
  for (const problem of problems) tally.say(problem)
  if (dryRun || adopted.templateId === null) return foretell(actor, input, adopted.templateId ?? newId())
  for (let attempt = 1; ; attempt++) {
    try {
      return await importCase(actor, { ...input, templateId: adopted.templateId })
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'raced') || attempt === attempts) throw error
    }
  }
}

/** What importCase would do, from what was brought over before. */
async function foretell(
  actor: Actor,
  input: Omit<Parameters<typeof importCase>[1], 'templateId'>,
  templateId: string,
): Promise<Omit<ImportOutcome, 'caseId'>> {
  const given = parseInput(importCaseInput, { ...input, templateId })
  const known = await transaction(actor.environmentId, (tx) => findItems(tx, given.source, 'case', [given.reference]))
  const item = known.get(given.reference)
  if (!item) return { outcome: 'created', comments: given.comments.length, objects: given.objects.length }
  const changed = changedMembers(item.digests as Record<string, string>, caseDigests(given))
  return { outcome: changed.length > 0 ? 'updated' : 'same', comments: 0, objects: 0 }
}
