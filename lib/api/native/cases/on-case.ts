import 'server-only'
import { findCaseId } from '@/lib/cases/queries/get-case'
import type { CaseView } from '@/lib/cases/view'
import type { DoorTx } from '@/lib/doors/idempotent'
import { AppError } from '@/lib/kernel/errors'
import { caseJson } from '../case-json'
import type { Answer, Call } from '../operation'
import { etag } from './get-case'

type CaseCall = Pick<Call<unknown, unknown>, 'write' | 'params' | 'headers'>

/** A write on the case that the path names, in one transaction. */
export const onCase = (
  call: CaseCall,
  run: (tx: DoorTx, caseId: string) => Promise<Answer & { refusal?: AppError }>,
): Promise<Answer> => call.write(async (tx) => run(tx, await findCaseId(tx, call.params.token ?? '')))

/** A write on the case that answers with the case. */
export const changeCase = (call: CaseCall, run: (tx: DoorTx, caseId: string) => Promise<CaseView>): Promise<Answer> =>
  onCase(call, async (tx, caseId) => caseAnswer(await run(tx, caseId)))

export const caseAnswer = (view: CaseView, more: object = {}): Answer => ({
  data: { ...caseJson(view), ...more },
  headers: etag(view.version),
})

/** The version the writer saw, from `If-Match` or the body. @throws AppError `invalid` invalid_if_match */
export function versionSeen(headers: Headers, version?: number): number | undefined {
  const given = headers.get('if-match')
  if (given === null || given.trim() === '*') return version
  const match = /^\s*(?:W\/)?"?(\d{1,9})"?\s*$/.exec(given)
  if (!match)
    throw new AppError('invalid', 'invalid_if_match', 'If-Match holds the ETag of the case, such as "3".', {
      field: 'If-Match',
    })
  return Number(match[1])
}
