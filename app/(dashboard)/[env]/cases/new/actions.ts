'use server'

import { createCase } from '@/lib/cases/commands/create-case'
import type { CreateCaseInput } from '@/lib/cases/schema'
import { serverAction } from '@/lib/doors/server-action'

export const createCaseAction = serverAction(async (actor, input: CreateCaseInput) => {
  const { outcome, case: caseView } = await createCase(actor, input)
  return { outcome, number: caseView.number }
})
