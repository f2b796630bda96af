import 'server-only'
import { findCaseId } from '@/lib/cases/queries/get-case'
import { getCaseWithRelations } from '@/lib/cases/queries/get-case-with-relations'
import type { DoorTx } from '@/lib/doors/idempotent'
import { notFound } from '@/lib/kernel/errors'
import { caseDocument } from '../case-document'
import { keyLinks } from '../file-links'
import { parsePersonaId } from '../ids'
import { included } from '../include'
import type { Answer, Call } from '../operation'

/** The case that the path names, by Persona's id, its number or the bare uuid. @throws AppError `not_found` */
export function caseWord(params: Record<string, string>): string {
  const word = params.id ?? ''
  if (/^cas-\d+$/i.test(word)) return word
  const id = parsePersonaId('case', word)
  if (!id) throw notFound('case')
  return id
}

/** A case as it stands now, with what was asked to be beside it. */
export async function caseAnswer(call: Call<unknown>, word: string, tx?: DoorTx, status = 200): Promise<Answer> {
  const found = await getCaseWithRelations(call.actor, { word }, tx)
  const data = caseDocument(found.view, found.relations, keyLinks(call.actor))
  return { status, data, included: await included(call, found, tx) }
}

/** A write on the case that the path names, which answers with the case. */
export const changeCase = (
  call: Call<unknown>,
  run: (tx: DoorTx, caseId: string) => Promise<unknown>,
): Promise<Answer> =>
  call.write(async (tx) => {
    const caseId = await findCaseId(tx, caseWord(call.params))
    await run(tx, caseId)
    return caseAnswer(call, caseId, tx)
  })
