import type { CaseFilter } from '@aws-sdk/client-connectcases'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ConnectServer, startConnectServer } from '@/lib/testing/connect-client'
import { type ConnectScene, makeConnectScene } from '@/lib/testing/connect-scene'

let server: ConnectServer
let scene: ConnectScene
const ids: Record<string, string> = {}
const value = (stringValue: string) => ({ stringValue })

beforeAll(async () => {
  server = await startConnectServer()
  scene = await makeConnectScene(server)
  const { makeCase, fieldIds } = scene
  const { Text, Number: number, Boolean: boolean, DateTime, SingleSelect, Url, User } = fieldIds
  const make = async (title: string, values: Record<string, object>, more: object = {}) => {
    ids[title] = await makeCase(title, values, more)
  }
  await make(
    'Alpha',
    { [number]: { doubleValue: 1 }, [Text]: value('100% of it_all'), [boolean]: { booleanValue: true } },
    { tags: { tier: 'gold' } },
  )
  await make(
    'Beta',
    { [number]: { doubleValue: 10 }, [DateTime]: value('2026-01-01T00:00:00Z'), [SingleSelect]: value('gold') },
    { tags: { tier: 'tin', vip: '' } },
  )
  await make('Gamma beta', {
    [Url]: value('https://EXAMPLE.com/a'),
    [User]: { userArnValue: 'arn:x' },
    summary: value('a long story'),
  })
  await make('Delta', {
    reference_number: value('Ref-D'),
    [DateTime]: value('2026-06-01T12:00:00+02:00'),
    status: value('closed'),
  })
})
afterAll(() => server.stop())

const leaf = (comparison: string, id: string, given: object): CaseFilter =>
  ({ field: { [comparison]: { id, value: given } } }) as unknown as CaseFilter

async function found(filter: CaseFilter | undefined, more: object = {}): Promise<string[]> {
  const { cases, totalCount } = await scene.api.searchCases({
    domainId: scene.domainId,
    filter,
    fields: [{ id: 'title' }],
    ...more,
  })
  expect(totalCount).toBe(cases?.length)
  return (cases ?? []).map((one) => one?.fields?.[0]?.value?.stringValue ?? '')
}
const sorted = async (filter: CaseFilter | undefined, more: object = {}) => (await found(filter, more)).sort()

describe('a search finds', () => {
  it.each([
    ['equalTo', 'title', value('Alpha'), ['Alpha']],
    ['equalTo', 'title', value('alpha'), []],
    ['equalTo', 'status', value('closed'), ['Delta']],
    ['equalTo', 'reference_number', value('REF-D'), ['Delta']],
    ['contains', 'title', value('BETA'), ['Beta', 'Gamma beta']],
    ['contains', 'Text', value('0% of'), ['Alpha']],
    ['contains', 'Text', value('t_a'), ['Alpha']],
    ['contains', 'Text', value('t-a'), []],
    ['contains', 'Url', value('example'), ['Gamma beta']],
    ['greaterThan', 'Number', { doubleValue: 1 }, ['Beta']],
    ['greaterThanOrEqualTo', 'Number', { doubleValue: 1 }, ['Alpha', 'Beta']],
    ['lessThan', 'Number', { doubleValue: 9.5 }, ['Alpha']],
    ['lessThanOrEqualTo', 'DateTime', value('2026-06-01T10:00:00Z'), ['Beta', 'Delta']],
    ['lessThan', 'DateTime', value('2026-06-01T10:00:00Z'), ['Beta']],
    ['greaterThan', 'created_datetime', value('2020-01-01T00:00:00Z'), ['Alpha', 'Beta', 'Delta', 'Gamma beta']],
    ['equalTo', 'Boolean', { booleanValue: true }, ['Alpha']],
    ['equalTo', 'SingleSelect', value('gold'), ['Beta']],
    ['equalTo', 'User', { userArnValue: 'arn:x' }, ['Gamma beta']],
    ['equalTo', 'SingleSelect', { emptyValue: {} }, ['Alpha', 'Delta', 'Gamma beta']],
    ['equalTo', 'last_closed_datetime', { emptyValue: {} }, ['Alpha', 'Beta', 'Gamma beta']],
  ])('%s %s %j', async (comparison, field, given, expected) => {
    const id = scene.fieldIds[field as keyof ConnectScene['fieldIds']] ?? field
    expect(await sorted(leaf(comparison, id, given))).toEqual(expected)
  })

  it('by and, or, not and tags; a missing value matches only under not', async () => {
    const small = leaf('lessThan', scene.fieldIds.Number, { doubleValue: 5 })
    expect(await sorted({ not: small })).toEqual(['Beta', 'Delta', 'Gamma beta'])
    expect(await sorted({ orAll: [small, leaf('equalTo', 'title', value('Delta'))] })).toEqual(['Alpha', 'Delta'])
    expect(await sorted({ andAll: [{ not: small }, { not: leaf('equalTo', 'status', value('closed')) }] })).toEqual([
      'Beta',
      'Gamma beta',
    ])
    expect(await sorted({ tag: { equalTo: { key: 'tier', value: 'gold' } } })).toEqual(['Alpha'])
    expect(await sorted({ tag: { equalTo: { key: 'tier' } } })).toEqual(['Alpha', 'Beta'])
    expect(await sorted({ tag: { equalTo: { value: 'tin' } } })).toEqual(['Beta'])
    expect(await sorted({ tag: { equalTo: { key: 'vip', value: '' } } })).toEqual(['Beta'])
    expect(await sorted({ andAll: [] })).toHaveLength(4)
    expect(await sorted({ orAll: [] })).toEqual([])
  })

  it('by every word of a term, in number, title, summary and texts', async () => {
    expect(await sorted(undefined, { searchTerm: 'beta STORY' })).toEqual(['Gamma beta'])
    expect(await sorted(undefined, { searchTerm: '100%' })).toEqual(['Alpha'])
    expect(await sorted(undefined, { searchTerm: 'ref-d' })).toEqual(['Delta'])
    expect(await sorted(undefined, { searchTerm: 'cas-000002' })).toEqual(['Beta'])
    expect(await sorted(undefined, { searchTerm: 'nothing like it' })).toEqual([])
  })
})

describe('a search sorts', () => {
  it('by what changed last, or by two fields, those without a value last', async () => {
    expect(await found(undefined)).toEqual(['Delta', 'Gamma beta', 'Beta', 'Alpha'])
    const by = (...sorts: [string, string][]) =>
      found(undefined, { sorts: sorts.map(([fieldId, sortOrder]) => ({ fieldId, sortOrder })) })
    expect(await by(['title', 'Asc'])).toEqual(['Alpha', 'Beta', 'Delta', 'Gamma beta'])
    expect(await by([scene.fieldIds.Number, 'Desc'], ['title', 'Desc'])).toEqual([
      'Beta',
      'Alpha',
      'Gamma beta',
      'Delta',
    ])
    expect(await by(['status', 'Asc'], ['created_datetime', 'Asc'])).toEqual(['Delta', 'Alpha', 'Beta', 'Gamma beta'])
  })

  it.each(['title', 'Number', 'DateTime', 'Boolean', 'status', 'next_sla_breach_datetime', 'last_updated_user'])(
    'and pages by %s without losing or doubling a case',
    async (field) => {
      const { api, domainId, fieldIds } = scene
      const fieldId = fieldIds[field as keyof ConnectScene['fieldIds']] ?? field
      for (const sortOrder of ['Asc', 'Desc'] as const) {
        const seen: string[] = []
        let nextToken: string | undefined
        do {
          const page = await api.searchCases({ domainId, maxResults: 1, sorts: [{ fieldId, sortOrder }], nextToken })
          expect(page.totalCount).toBe(4)
          seen.push(...(page.cases ?? []).map((one) => one?.caseId ?? ''))
          nextToken = page.nextToken
        } while (nextToken)
        expect(seen.sort()).toEqual(Object.values(ids).sort())
      }
    },
  )
})

describe('a search refuses', () => {
  const refused = (filter: object) =>
    expect(scene.api.searchCases({ domainId: scene.domainId, filter: filter as CaseFilter })).rejects.toMatchObject({
      name: 'ValidationException',
    })

  it('a filter that says nothing, or two things, or goes too deep', async () => {
    for (const filter of [{}, { field: {} }, { tag: {} }, { tag: { equalTo: {} } }, { not: {} }]) await refused(filter)
    await refused({
      field: { equalTo: { id: 'title', value: value('a') }, contains: { id: 'title', value: value('a') } },
    })
    let deep: object = leaf('equalTo', 'title', value('a'))
    for (let level = 0; level < 11; level++) deep = { not: deep }
    await refused(deep)
    await refused({ andAll: Array.from({ length: 11 }, () => leaf('equalTo', 'title', value('a'))) })
  })

  it('a comparison that does not go with the field, and a field that is none', async () => {
    const { fieldIds } = scene
    await refused(leaf('contains', fieldIds.Number, value('1')))
    await refused(leaf('contains', fieldIds.SingleSelect, value('g')))
    await refused(leaf('greaterThan', 'title', value('a')))
    await refused(leaf('greaterThan', fieldIds.Number, { emptyValue: {} }))
    await refused(leaf('equalTo', fieldIds.Number, value('1')))
    await refused(leaf('equalTo', 'none', value('1')))
    const { api, domainId } = scene
    for (const more of [
      { maxResults: 101 },
      { sorts: [{ fieldId: 'none', sortOrder: 'Asc' as const }] },
      { fields: [{ id: 'none' }] },
      { searchTerm: 'x'.repeat(256) },
    ])
      await expect(api.searchCases({ domainId, ...more })).rejects.toMatchObject({ name: 'ValidationException' })
  })
})
