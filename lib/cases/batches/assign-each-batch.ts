import 'server-only'
import { z } from 'zod'
import { defineBatch } from '@/lib/batches/batch-kind'
import { assignCase } from '../commands/assign-case'
import { nameCases } from './name-cases'

const id = z.uuid('must be an id.')

/** Cases given out, each to a person of its own: what a plan of the board comes to when it is long. */
export const assignEachBatch = defineBatch({
  kind: 'case.assign_each',
  permission: 'case:assign',
  input: z.strictObject({
    pairs: z
      .array(z.strictObject({ caseId: id, assignee: id }))
      .min(1)
      .max(10_000),
    reason: z.string().trim().max(1000).optional(),
  }),
  describe: async (_context, { pairs }) => shareTitle(new Set(pairs.map(({ assignee }) => assignee)).size),
  listItems: async (_actor, { pairs }) => pairs.map(({ caseId, assignee }) => `${caseId} ${assignee}`),
  async runItem({ actor, tx }, item, { reason }) {
    const [caseId = '', assignee] = item.split(' ')
    await assignCase(actor, { caseId, assignee, reason }, tx)
    return undefined
  },
  nameItems: async ({ tx }, items, env) => {
    const named = await nameCases(
      tx,
      items.map((item) => item.slice(0, 36)),
      env,
    )
    return new Map(
      items.flatMap((item) => {
        const name = named.get(item.slice(0, 36))
        return name ? [[item, name] as const] : []
      }),
    )
  },
})

const shareTitle = (people: number) => (people === 1 ? 'Give to one person' : `Share out over ${people} people`)
