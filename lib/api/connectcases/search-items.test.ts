import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ConnectServer, startConnectServer } from '@/lib/testing/connect-client'
import { addItem, type ConnectScene, itemsOf, makeConnectScene } from '@/lib/testing/connect-scene'

let server: ConnectServer
let scene: ConnectScene
beforeAll(async () => {
  server = await startConnectServer()
  scene = await makeConnectScene(server)
})
afterAll(() => server.stop())

const invalid = { name: 'ValidationException' }
const comment = (body: string) => ({ comment: { body, contentType: 'Text/Plain' } })
const add = (caseId: string, content: object, more?: object) => addItem(scene, caseId, content, more)
const items = (caseId: string, filters?: object[]) => itemsOf(scene, caseId, filters)

describe('a search of items', () => {
  it('takes any of its filters, in one case or in all', async () => {
    const { api, domainId, makeCase, fieldIds } = scene
    const [one, two] = [await makeCase('one'), await makeCase('two')]
    const number = (doubleValue: number) => ({ id: fieldIds.Number, value: { doubleValue } })
    await add(one, comment('in one'))
    await add(one, { file: { fileArn: 'arn:f' } })
    await add(one, { custom: { fields: [number(41)] } })
    await add(two, { custom: { fields: [number(42)] } })
    await add(two, { connectCase: { caseId: one } })
    const typesOf = async (caseId: string, filters: object[]) =>
      (await items(caseId, filters)).map((item) => item?.type).sort()
    expect(await typesOf(one, [{ comment: {} }, { file: {} }])).toEqual(['Comment', 'File'])
    expect(await typesOf(one, [{ file: { fileArn: 'arn:other' } }])).toEqual([])
    const at = (comparison: string) => ({ custom: { fields: { field: { [comparison]: number(42) } } } })
    expect(await typesOf(one, [at('lessThan')])).toEqual(['Custom'])
    expect(await typesOf(one, [{ custom: { fields: { not: { field: { equalTo: number(41) } } } } }])).toEqual([])
    const all = async (filters: object[], sorts: object[] = []) =>
      (
        await api.searchAllRelatedItems({ domainId, filters: filters as never, sorts: sorts as never })
      ).relatedItems?.map((item) => item?.caseId)
    expect(await all([at('greaterThanOrEqualTo')])).toEqual([two])
    expect(await all([{ connectCase: { caseId: one } }])).toEqual([two])
    const sorted = [
      { sortProperty: 'CaseId', sortOrder: 'Asc' },
      { sortProperty: 'AssociationTime', sortOrder: 'Desc' },
    ]
    expect(
      await all(
        [{ custom: { fields: { orAll: [{ field: { equalTo: number(41) } }, { field: { equalTo: number(42) } }] } } }],
        sorted,
      ),
    ).toEqual([one, two].sort())
    for (const wrong of [
      [{}],
      [{ comment: {}, file: {} }],
      [{ custom: { fields: {} } }],
      [{ contact: { channel: ['a', 'b', 'c', 'd'] } }],
    ])
      await expect(items(one, wrong)).rejects.toMatchObject(invalid)
  })

  it('refuses a type that does not go with its content', async () => {
    const caseId = await scene.makeCase('a')
    await expect(add(caseId, comment('x'), { type: 'File' })).rejects.toMatchObject(invalid)
    await expect(add(caseId, comment(''))).rejects.toMatchObject(invalid)
    await expect(add('01890a5d-ac96-774b-bcce-b302099a8057', comment('x'))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    })
  })
})
