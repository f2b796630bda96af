import { beforeAll, describe, expect, it } from 'vitest'
import { toToken } from '@/lib/kernel/ids'
import { makeWorld, type World } from '@/lib/testing/factories'
import { type Ask, makeKey } from '@/lib/testing/native-client'

describe('GET /v1/cases', () => {
  let world: World
  let ask: Ask
  const names = async (query: string) => {
    const reply = await ask('GET', `/v1/cases?sort=created_at&limit=100&${query}`)
    expect([query, reply.status]).toEqual([query, 200])
    return reply.body.data.map(({ title }: { title: string }) => title)
  }

  beforeAll(async () => {
    world = await makeWorld()
    ask = (await makeKey(world)).ask
    const priorities = ['Critical', 'High', 'Medium', 'Low']
    for (let index = 0; index < 12; index++)
      await ask('POST', '/v1/cases', {
        type: 'Onboarding',
        entity_category: 'Company',
        title: `Case ${index}`,
        priority: priorities[index % 4],
        risk_score: (index % 3) * 40,
        external_reference: `R-${index}`,
        tags: index % 2 ? ['odd'] : [],
        assigned_to: index < 2 ? world.people.reviewer.email : undefined,
        case_queue_id: index === 5 ? toToken('queue', world.otherQueueId) : undefined,
        sla_expires_in_seconds: index === 7 ? null : undefined,
      })
    await ask('PATCH', '/v1/cases/CAS-000004', { status: 'Escalated' })
  })

  it('narrows by each member, several of one meaning any of them', async () => {
    expect(await names('external_reference=R-3&external_reference=R-4')).toEqual(['Case 3', 'Case 4'])
    expect(await names('status=Escalated')).toEqual(['Case 3'])
    expect(await names('priority=Critical')).toEqual(['Case 0', 'Case 4', 'Case 8'])
    expect(await names('risk_tier=High&tag=odd')).toEqual(['Case 5', 'Case 11'])
    expect(await names(`assigned_to=${toToken('user', world.people.reviewer.id)}`)).toEqual(['Case 0', 'Case 1'])
    expect(await names('assigned_to=none&priority=Critical')).toEqual(['Case 4', 'Case 8'])
    expect(await names(`case_queue_id=${toToken('queue', world.otherQueueId)}`)).toEqual(['Case 5'])
    expect(await names('q=case R-10')).toEqual(['Case 10'])
    expect((await ask('GET', '/v1/cases?q=%00')).body.error).toBe('invalid_character')
    expect(await names('q=CAS-000003')).toEqual(['Case 2'])
    expect(await names('sla_status=Breached')).toEqual([])
    expect(await names('sla_status=On Track&sla_status=Warning&priority=Low')).toEqual(['Case 3', 'Case 11'])
    expect(await names('type=Review')).toEqual([])
    expect(await names(`case_template_id=${toToken('template', world.templateId)}`)).toHaveLength(12)
    expect(await names(`created_after=${new Date(Date.now() + 60_000).toISOString()}`)).toEqual([])
    expect((await ask('GET', '/v1/cases?count=true&tag=odd')).body.meta.page.count).toBe(6)
  })

  it('walks every sort to its end and meets each case once', async () => {
    for (const sort of ['created_at', 'updated_at', 'sla_deadline', 'risk_score', 'priority'].flatMap((name) => [
      name,
      `-${name}`,
    ])) {
      const seen: string[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const page: string = cursor ? `&cursor=${cursor}` : ''
        const reply = await ask('GET', `/v1/cases?limit=5&sort=${sort}${page}`)
        seen.push(...reply.body.data.map(({ token }: { token: string }) => token))
        expect(reply.body.meta.page.has_more).toBe(reply.body.meta.page.cursor !== null)
        cursor = reply.body.meta.page.cursor
      }
      expect([sort, seen.length, new Set(seen).size]).toEqual([sort, 12, 12])
    }
  })

  it('refuses a cursor of another sort, and one made up', async () => {
    const { cursor } = (await ask('GET', '/v1/cases?limit=5&sort=updated_at')).body.meta.page
    const made = Buffer.from(JSON.stringify(['-created_at', 'yesterday', 'me'])).toString('base64url')
    for (const query of [`sort=created_at&cursor=${cursor}`, `cursor=${made}`, 'cursor=bm8']) {
      const reply = await ask('GET', `/v1/cases?${query}`)
      expect([query, reply.status, reply.body.details[0].field]).toEqual([query, 422, 'cursor'])
    }
  })

  it('pages the other lists too', async () => {
    for (const path of ['/v1/users', '/v1/queues', '/v1/events', '/v1/cases/CAS-000001/timeline']) {
      const seen: string[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const reply = await ask('GET', `${path}?limit=1${cursor ? `&cursor=${cursor}` : ''}`)
        expect([path, reply.status]).toEqual([path, 200])
        seen.push(...reply.body.data.map(({ token }: { token: string }) => token))
        cursor = reply.body.meta.page.cursor
      }
      const all = await ask('GET', `${path}?limit=100`)
      expect(seen).toEqual(all.body.data.map(({ token }: { token: string }) => token))
    }
    expect((await ask('GET', '/v1/events?type=case.escalated&type=case.status_changed')).body.data).toHaveLength(1)
    const template = await ask('GET', `/v1/templates/${toToken('template', world.templateId)}`)
    expect(template.body.data.definition.statuses[0].name).toBe('New')
    expect((await ask('GET', '/v1/teams')).body.data).toEqual([])
  })
})
