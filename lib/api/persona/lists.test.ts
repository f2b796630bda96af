import { describe, expect, it } from 'vitest'
import { assignCase } from '@/lib/cases/commands/assign-case'
import { toTypeId } from '@/lib/kernel/ids'
import { makeCase, makeWorld, memberActor } from '@/lib/testing/factories'
import { makePersonaKey } from '@/lib/testing/persona-client'
import { caseDocument, page, single, templateDocument } from '@/lib/testing/persona-schemas'
import { plainDefinition } from '@/lib/testing/plain-definition'

const definition = { ...plainDefinition, checklist: [] }

describe('cases', () => {
  it('are listed newest first, a page after or before any of them, and filtered', async () => {
    const own = await makeWorld({ definition })
    const { ask: asking } = await makePersonaKey(own)
    for (let index = 0; index < 5; index += 1)
      await makeCase(own, { tags: [String(index)], externalReference: `ref-${index}` })
    const tagsOf = (reply: { body: unknown }) =>
      page(caseDocument)
        .parse(reply.body)
        .data.map(({ attributes }) => attributes.tags[0])
    const first = await asking('GET', '/cases?page[size]=2')
    expect([tagsOf(first), first.body.links.prev]).toEqual([['4', '3'], null])
    const second = await asking('GET', first.body.links.next.slice('/api/v1'.length))
    expect(tagsOf(second)).toEqual(['2', '1'])
    const third = await asking('GET', second.body.links.next.slice('/api/v1'.length))
    expect([tagsOf(third), third.body.links.next]).toEqual([['0'], null])
    const back = await asking('GET', third.body.links.prev.slice('/api/v1'.length))
    expect([tagsOf(back), back.body.links.next === null]).toEqual([['2', '1'], false])
    expect(tagsOf(await asking('GET', '/cases?filter[reference-id]=ref-3'))).toEqual(['3'])
    expect(tagsOf(await asking('GET', '/cases?filter[status]=New&page[size]=1'))).toEqual(['4'])
    expect(tagsOf(await asking('GET', '/cases?filter[status]=Closed'))).toEqual([])
    expect(
      tagsOf(await asking('GET', `/cases?filter[case-template-id]=${toTypeId('ctmpl', own.templateId)}`)),
    ).toHaveLength(5)
    expect(tagsOf(await asking('GET', '/cases?filter[inquiry-id]=inq_none'))).toEqual([])
  })

  it('are searched as Persona’s own examples search', async () => {
    const own = await makeWorld({ definition })
    const { ask: asking } = await makePersonaKey(own)
    const [one, two] = [
      await makeCase(own, { fields: { country: 'PT' } }),
      await makeCase(own, { fields: { country: 'DE' } }),
    ]
    await assignCase(memberActor(own, 'manager'), { caseId: two.id, assignee: own.people.reviewer.id })
    const search = async (query: unknown, more: object = {}) => {
      const reply = await asking('POST', '/cases/search', { ...(query ? { query } : {}), ...more })
      return page(caseDocument)
        .parse(reply.body)
        .data.map(({ id }) => id)
    }
    const [first, second] = [toTypeId('case', one.id), toTypeId('case', two.id)]
    const leaf = (attribute: string, value: unknown, operator = 'eq') => ({ attribute, operator, value })
    expect(await search(undefined, { page: { size: 15 } })).toEqual([second, first])
    expect(
      await search({ not: leaf('status', 'resolved') }, { sort: { attribute: 'created_at', direction: 'asc' } }),
    ).toEqual([first, second])
    const template = toTypeId('ctmpl', own.templateId)
    expect(await search({ and: [leaf('template', template), leaf('created_at', '2025-01-01', 'gte')] })).toHaveLength(2)
    expect(
      await search({
        and: [leaf('template', template), { or: [leaf('status', 'closed'), leaf('fields.country', 'PT')] }],
      }),
    ).toEqual([first])
    expect(await search(leaf('assignee', toTypeId('user', own.people.reviewer.id)))).toEqual([second])
    expect(await search({ not: leaf('assignee', toTypeId('user', own.people.reviewer.id)) })).toEqual([first])
    expect(await search(leaf('resolved_at', '2020-01-01', 'gt'))).toEqual([])
    expect(
      await search(leaf('case_queue', toTypeId('cqueue', own.queueId)), {
        sort: { attribute: 'fields.country', direction: 'asc' },
      }),
    ).toEqual([second, first])
    const deep = { and: [{ or: [{ not: leaf('status', 'open') }] }] }
    for (const query of [{ and: [] }, deep, leaf('nothing', 1), leaf('status', 'New', 'like')])
      expect((await asking('POST', '/cases/search', { query })).status).toBe(400)
  })

  it('are made from a template that shows its fields and ends', async () => {
    const own = await makeWorld({ definition })
    const { ask } = await makePersonaKey(own)
    const reply = await ask('GET', `/case-templates/${toTypeId('ctmpl', own.templateId)}`)
    const { data } = single(templateDocument).parse(reply.body)
    expect(data.attributes).toMatchObject({ name: 'Plain', status: 'active', resolutions: ['Closed'] })
    expect(data.attributes['field-schemas'].map(({ key, type }) => [key, type])).toEqual([
      ['country', 'string'],
      ['legal_name', 'string'],
      ['amount', 'hash'],
      ['tax_id', 'string'],
    ])
    expect(data.attributes['field-schemas'][3]?.config['write-policy']).toBe('write_once')
  })
})
