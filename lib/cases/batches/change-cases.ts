import 'server-only'
import type { z } from 'zod'
import { type Tx, transaction } from '@/lib/db/transaction'
import { attempt, refused, rehearse } from '@/lib/doors/attempt'
import type { Actor } from '@/lib/kernel/actor'
import { authorize } from '@/lib/kernel/command'
import { AppError } from '@/lib/kernel/errors'
import { parseInput } from '@/lib/kernel/parse'
import { lockCase } from '../access'
import {
  type CaseChange,
  type ChangeOutcome,
  type caseChange,
  changeCasesInput,
  rehearseChangeInput,
} from '../change-schema'
import { applyChange } from './apply-change'
import { undoChange } from './undo-change'

interface Item {
  caseId: string
  changes: z.output<typeof caseChange>[]
  version?: number
}

/**
 * Changes up to fifty cases, each in a transaction of its own by the ordinary commands, since each may refuse for a reason
 * of its own; says what became of each, and what would take it back. @throws AppError `invalid`, `unavailable`
 */
export async function changeCases(actor: Actor, input: z.input<typeof changeCasesInput>): Promise<ChangeOutcome[]> {
  const { items } = parseInput(changeCasesInput, input)
  authorize(actor, 'case:update')
  const outcomes: ChangeOutcome[] = []
  for (const item of items)
    outcomes.push(
      await transaction(actor.environmentId, (tx) => changeOne(tx, actor, item)).catch((error: unknown) =>
        failed(item.caseId, error),
      ),
    )
  return outcomes
}

async function changeOne(tx: Tx, actor: Actor, { caseId, changes, version }: Item): Promise<ChangeOutcome> {
  const opened = await lockCase(tx, actor, caseId, version)
  const undo: CaseChange[] = []
  let reached = opened.caseRow.version
  for (const change of changes) {
    undo.push(...(await undoChange(tx, opened, change)))
    reached = (await applyChange(actor, caseId, change, tx)).version
  }
  return { caseId, ok: true, version: reached, undo: reached === opened.caseRow.version ? [] : undo.slice(0, 3) }
}

function failed(caseId: string, error: unknown): ChangeOutcome {
  if (!(error instanceof AppError) || error.kind === 'unavailable') throw error
  return { caseId, ok: false, code: error.code, message: error.message }
}

/** Of these cases, those that would refuse the change, and why; nothing is changed. @throws AppError `invalid` */
export async function rehearseChange(
  actor: Actor,
  input: z.input<typeof rehearseChangeInput>,
): Promise<{ caseId: string; code: string; message: string }[]> {
  const { change, caseIds } = parseInput(rehearseChangeInput, input)
  authorize(actor, 'case:update')
  return transaction(actor.environmentId, (tx) =>
    rehearse(tx, async () => {
      const refusals = []
      // in one order whatever the caller's, so that two looks ahead never wait for each other's cases
      for (const caseId of [...new Set(caseIds)].sort()) {
        const outcome = await attempt(tx, () => applyChange(actor, caseId, change, tx))
        if (refused(outcome)) refusals.push({ caseId, code: outcome.code, message: outcome.message })
      }
      return refusals
    }),
  )
}
