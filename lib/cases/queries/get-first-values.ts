import 'server-only'
import { z } from 'zod'
import { query } from '@/lib/queries'
import { accessCase } from '../access'
import type { Change } from '../changes'
import { merged } from '../changes'

/** The fields a case was made with: those it has, every change since undone. */
export const getFirstValues = query({
  permission: 'case:read',
  input: z.strictObject({ caseId: z.uuid() }),
  async run({ actor, tx }, { caseId }): Promise<Record<string, unknown>> {
    const { caseRow } = await accessCase(tx, actor, caseId)
    const events = await tx.prisma.event.findMany({
      where: { caseId: caseRow.id, type: 'case.updated' },
      orderBy: { seq: 'desc' },
      select: { payload: true },
    })
    const undone = { ...(caseRow.fields as Record<string, unknown>) }
    for (const { payload } of events)
      for (const { field, from } of (payload as { changes?: Change[] }).changes ?? [])
        if (field.startsWith('fields.')) undone[field.slice('fields.'.length)] = from
    return merged({}, undone)
  },
})
