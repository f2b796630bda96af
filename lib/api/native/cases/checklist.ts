import 'server-only'
import { z } from 'zod'
import { setChecklistItem } from '@/lib/cases/commands/set-checklist-item'
import { getCase } from '@/lib/cases/queries/get-case'
import { notFound } from '@/lib/kernel/errors'
import { checklistJson } from '../checklist-json'
import { type Operation, operation } from '../operation'
import { person, speakingFor } from '../words'
import { onCase } from './on-case'

export const checklistOperations: Operation[] = [
  operation({
    method: 'get',
    path: '/v1/cases/{token}/checklist',
    summary: 'The checklist of the case',
    permission: 'case:read',
    answers: { 200: 'ChecklistItemList' },
    async run({ actor, params }) {
      return { data: checklistJson(await getCase(actor, { word: params.token ?? '' })) }
    },
  }),
  operation({
    method: 'get',
    path: '/v1/cases/{token}/checklist/{key}',
    summary: 'One item of the checklist',
    permission: 'case:read',
    answers: { 200: 'ChecklistItem' },
    async run({ actor, params }) {
      const entries = checklistJson(await getCase(actor, { word: params.token ?? '' }))
      const found = entries.find(({ key }) => key === params.key)
      if (!found) throw notFound('checklist item')
      return { data: found }
    },
  }),
  operation({
    method: 'put',
    path: '/v1/cases/{token}/checklist/{key}',
    summary: 'Tick an item of the checklist, or open it again',
    permission: 'case:update',
    body: z.strictObject({ done: z.boolean(), as: person.optional() }),
    answers: { 200: 'ChecklistItem' },
    run: (call) =>
      onCase(call, async (tx, caseId) => {
        const { done, as } = call.body
        const key = (call.params.key ?? '').slice(0, 64)
        await setChecklistItem(speakingFor(call.actor, as), { caseId, key, done, as }, tx)
        const entries = checklistJson(await getCase(call.actor, { word: caseId }, tx))
        return { data: entries.find((entry) => entry.key === key) }
      }),
  }),
]
