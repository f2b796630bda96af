import { beforeAll, describe, expect, it } from 'vitest'
import { asOwner, makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { plainDefinition } from '@/lib/testing/plain-definition'
import { assignCase } from '../commands/assign-case'
import { caseSorts, type ListCasesInput } from '../list-schema'
import { listCases } from './list-cases'

let world: World
beforeAll(async () => {
  world = await makeWorld()
  for (let count = 0; count < 23; count++)
    await makeCase(world, {
      title: `Case of ${['Maria', 'Müller', 'Øystein'][count % 3]} ${count}`,
      priority: (['Critical', 'High', 'Medium', 'Low'] as const)[count % 4],
      riskScore: (count * 17) % 100,
      tags: count % 2 ? ['odd'] : ['even'],
      externalReference: `ref_${count}`,
    })
})
const list = (input: ListCasesInput, role: 'reviewer' | 'manager' = 'reviewer') =>
  listCases(memberActor(world, role), input)

describe('a list of cases', () => {
  it.each(caseSorts.flatMap((sort) => [sort, `-${sort}` as const]))(
    'by %s: a walk by cursor meets each once, in order',
    async (sort) => {
      const all = (await list({ sort, limit: 100 })).rows.map(({ id }) => id)
      const walked: string[] = []
      let cursor: string | null | undefined
      do {
        const page = await list({ sort, limit: 4, ...(cursor ? { cursor } : {}) })
        walked.push(...page.rows.map(({ id }) => id))
        cursor = page.cursor
        expect(page.hasMore).toBe(cursor !== null)
      } while (cursor)
      expect(walked).toEqual(all)
      expect(new Set(walked).size).toBe(23)
    },
  )

  it('soonest deadline and highest priority come first', async () => {
    const byDeadline = (await list({ sort: 'sla_deadline', limit: 100 })).rows.map((row) =>
      Date.parse(String(row.slaDeadline)),
    )
    expect(byDeadline).toEqual(byDeadline.toSorted((one, other) => one - other))
    const byPriority = (await list({ sort: 'priority', limit: 100 })).rows.map((row) => row.priority)
    expect(byPriority).toEqual(byPriority.toSorted((one, other) => one - other))
  })

  it.each<[ListCasesInput, number]>([
    [{ priority: ['Critical'] }, 6],
    [{ priority: ['Critical', 'High'] }, 12],
    [{ tag: ['odd'] }, 11],
    [{ tag: ['odd', 'even'] }, 23],
    [{ externalReference: ['ref_3'] }, 1],
    [{ status: ['new'] }, 23],
    [{ status: ['New'], riskTier: ['High'] }, 6],
    [{ assigneeId: ['none'] }, 23],
    [{ q: 'maria' }, 8],
    [{ q: 'MÜLLER' }, 8],
    [{ q: 'øystein 2' }, 3],
    [{ q: 'ref_3' }, 1],
    [{ q: 'CAS-000005' }, 1],
    [{ q: '%' }, 0],
    [{ state: 'ended' }, 0],
    [{ slaStatus: ['on_track'] }, 23],
    [{ slaUrgency: ['breached'] }, 0],
    [{ createdBefore: '2020-01-01T00:00:00Z' }, 0],
  ])('%j finds %i', async (input, count) => {
    const page = await list({ ...input, count: true, limit: 100 })
    expect(page.rows).toHaveLength(count)
    expect(page.count).toBe(count)
  })

  it('refuses a cursor of another sort and a wrong limit, in a sentence', async () => {
    const { cursor } = await list({ sort: 'priority', limit: 1 })
    await expect(list({ sort: 'created_at', cursor: String(cursor) })).rejects.toMatchObject({ code: 'invalid_cursor' })
    await expect(list({ cursor: 'nonsense' })).rejects.toMatchObject({ code: 'invalid_cursor' })
    await expect(list({ limit: 500 })).rejects.toMatchObject({ kind: 'invalid' })
  })

  it('shows nothing of another environment, and counts nothing', async () => {
    const other = await makeWorld({ organizationId: world.organizationId })
    expect(await listCases(memberActor(other), { count: true })).toMatchObject({ rows: [], count: 0 })
    const nested = await listCases(memberActor(other), {
      queueId: [world.queueId],
      templateId: [world.templateId],
      count: true,
    })
    expect(nested).toMatchObject({ rows: [], count: 0 })
  })

  it('keeps cases of a template for other roles out of sight, but for the assignee', async () => {
    const closed = await makeWorld({ definition: { ...plainDefinition, roles: ['manager'] } })
    const { id: caseId } = await makeCase(closed)
    expect((await listCases(memberActor(closed), { count: true })).count).toBe(0)
    expect((await listCases(memberActor(closed, 'manager'), {})).rows).toHaveLength(1)
    await assignCase(memberActor(closed, 'manager'), { caseId, assignee: closed.people.reviewer.id })
    expect((await listCases(memberActor(closed), {})).rows).toHaveLength(1)
  })

  it('an archived default would leave cases homeless: the database refuses it', async () => {
    const attempt = asOwner((owner) =>
      owner.query('update queues set archived_at = now() where id = $1', [world.queueId]),
    )
    await expect(attempt).rejects.toThrow(/queues_default_stays/)
  })
})
