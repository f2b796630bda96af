import 'server-only'
import { z } from 'zod'
import { checkAttachable } from '@/lib/cases/queries/check-attachable'
import { type KeptFile, keepFile } from '@/lib/doors/keep-file'
import { fileMost } from '@/lib/files/stage'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import { AppError, type Problem, refuse } from '@/lib/kernel/errors'
import { caseWord } from './case-answer'

/** Persona takes as many in one request. */
const filesMost = 10

export const attachments = z
  .array(z.strictObject({ filename: z.string().trim().min(1).max(1000), data: z.string().min(1) }))
  .max(filesMost, `must have at most ${filesMost} entries`)
const within = z.object({ data: z.object({ attributes: z.object({ attachments }) }) })

/** Bytes of a body with the largest file in it: base64 makes four of three, and a line break may stand in every 64. */
export const attachmentBodyMost = (): number => Math.ceil(fileMost() * 1.4) + 1_048_576

/** Puts the files that a body holds into the store. One that is spelled wrong is left for the operation to refuse. */
export async function keepAttachments(asked: {
  actor: ApiKeyActor
  params: Record<string, string>
  given: unknown
}): Promise<KeptFile[]> {
  const found = within.safeParse(asked.given)
  const wanted = found.success ? found.data.data.attributes.attachments : []
  if (wanted.length === 0) return []
  await checkAttachable(asked.actor, { word: caseWord(asked.params) })
  const kept: KeptFile[] = []
  const problems: Problem[] = []
  for (const [at, { filename, data }] of wanted.entries()) {
    const field = `data.attributes.attachments.${at}`
    try {
      kept.push(await keepFile(asked.actor.environmentId, { name: filename, content: bytesOf(data, field) }))
    } catch (error) {
      if (!(error instanceof AppError) || error.kind !== 'invalid') throw error
      problems.push({ field, code: error.code, message: error.message })
    }
  }
  if (problems.length > 0) refuse(problems)
  return kept
}

async function* bytesOf(text: string, field: string): AsyncGenerator<Uint8Array> {
  const plain = text.replace(/\s+/g, '')
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(plain) || plain.length % 4 !== 0)
    throw new AppError('invalid', 'not_base64', 'data must be the file in base64.', { field })
  yield Buffer.from(plain, 'base64')
}
