import { type ConnectCases, ListDomainsCommand } from '@aws-sdk/client-connectcases'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Scope } from '@/lib/auth/permissions'
import { closeDatabase } from '@/lib/db/client'
import { type ConnectServer, connectClient, makePair, startConnectServer } from '@/lib/testing/connect-client'
import { apiOf, type ConnectScene, makeConnectScene } from '@/lib/testing/connect-scene'
import { askRaw } from '@/lib/testing/raw-connect'

let server: ConnectServer
let scene: ConnectScene
beforeAll(async () => {
  server = await startConnectServer()
  scene = await makeConnectScene(server)
})
afterAll(() => server.stop())

const absent = '01890a5d-ac96-774b-bcce-b302099a8057'

describe('the client meets', () => {
  it('ResourceNotFoundException, which says what was not there', async () => {
    const { api, domainId } = scene
    const fields = [{ id: 'title' }]
    await expect(api.getCase({ domainId, caseId: absent, fields })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      $metadata: { httpStatusCode: 404, requestId: expect.stringMatching(/^req_/) },
      resourceId: absent,
      resourceType: 'Case',
    })
    const found = (asked: Promise<unknown>) =>
      asked.then(
        () => null,
        (error) => `${error.resourceType} ${error.resourceId}`,
      )
    expect(await found(api.getDomain({ domainId: absent }))).toBe(`Domain ${absent}`)
    expect(await found(api.getLayout({ domainId, layoutId: 'none' }))).toBe('Layout none')
    expect(await found(api.getTemplate({ domainId, templateId: 'none' }))).toBe('Template none')
    expect(await found(api.deleteCaseRule({ domainId, caseRuleId: absent }))).toBe(`CaseRule ${absent}`)
    expect(await found(api.updateField({ domainId, fieldId: 'none', name: 'x' }))).toBe('Field none')
    const caseId = await scene.makeCase('a')
    expect(await found(api.deleteRelatedItem({ domainId, caseId, relatedItemId: absent }))).toBe(
      `RelatedItem ${absent}`,
    )
    expect(
      await found(api.listTagsForResource({ arn: `arn:aws:cases:r:1:domain/${domainId}/layout/${absent}` })),
    ).toContain('Layout')
  })

  it('ConflictException where two would be the same, and ValidationException where an operation knows no conflict', async () => {
    const { api, domainId, templateId } = scene
    await expect(api.createTemplate({ domainId, name: 'Ticket' })).rejects.toMatchObject({
      name: 'ConflictException',
      $metadata: { httpStatusCode: 409 },
    })
    await expect(api.createField({ domainId, name: 'A Text', type: 'Text' })).rejects.toMatchObject({
      name: 'ConflictException',
    })
    await expect(api.createDomain({ name: 'Test' })).rejects.toMatchObject({ name: 'ConflictException' })
    const { layoutId } = await api.createLayout({ domainId, name: 'L', content: { basic: {} } })
    await expect(api.createLayout({ domainId, name: 'L', content: { basic: {} } })).rejects.toMatchObject({
      name: 'ConflictException',
    })
    await api.deleteLayout({ domainId, layoutId })
    await api.createLayout({ domainId, name: 'L', content: { basic: {} } })
    await expect(api.updateTemplate({ domainId, templateId })).rejects.toMatchObject({ name: 'ValidationException' })
  })

  it('ServiceQuotaExceededException with 402', async () => {
    const { api, domainId, makeCase } = scene
    const caseId = await makeCase('a')
    const targetFieldValues = [{ stringValue: 'closed' }]
    const sla = { name: 'S', type: 'CaseField' as const, fieldId: 'status', targetFieldValues, targetSlaMinutes: 5 }
    const add = () =>
      api.createRelatedItem({ domainId, caseId, type: 'Sla', content: { sla: { slaInputConfiguration: sla } } })
    for (let count = 0; count < 10; count++) await add()
    await expect(add()).rejects.toMatchObject({
      name: 'ServiceQuotaExceededException',
      $metadata: { httpStatusCode: 402 },
    })
  })

  it.each([
    [['cases:read'], ['listFields', 'createCase', 'getDomain', 'tagResource']],
    [['cases:write'], ['getCase', 'searchCases', 'createTemplate']],
    [['templates:read'], ['createField', 'createLayout', 'getCase', 'putCaseEventConfiguration']],
    [['templates:write'], ['listTemplates', 'listDomains', 'deleteDomain', 'updateCase']],
    [['audit:read'], ['getCaseAuditEvents', 'getCaseEventConfiguration']],
  ] as [Scope[], (keyof ConnectCases)[]][])('AccessDeniedException with the scopes %j', async (scopes, names) => {
    const api = apiOf(server, await makePair(scene.world, { scopes })) as unknown as Record<
      string,
      (input: object) => Promise<unknown>
    >
    const { domainId, templateId } = scene
    const input = {
      domainId,
      templateId,
      caseId: absent,
      fields: [{ id: 'title' }],
      name: 'x',
      type: 'Text',
      content: { basic: {} },
      eventBridge: { enabled: true },
      arn: `arn:aws:cases:r:1:domain/${domainId}`,
      tags: {},
    }
    for (const name of names)
      await expect(api[name]?.(input), String(name)).rejects.toMatchObject({
        name: 'AccessDeniedException',
        $metadata: { httpStatusCode: 403 },
      })
  })

  it('no other domain than its own and those it made', async () => {
    const { api, domainId } = scene
    const stranger = apiOf(server, await makePair(scene.world))
    const { domainId: made } = await api.createDomain({ name: 'Made by one key' })
    await expect(stranger.getDomain({ domainId: made })).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
    await expect(stranger.listFields({ domainId: made })).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
    expect((await stranger.listDomains({})).domains).toMatchObject([{ domainId }])
    expect((await api.listDomains({})).domains).toMatchObject([{ domainId }, { domainId: made }])
    await expect(api.deleteDomain({ domainId })).rejects.toMatchObject({ name: 'ConflictException' })
  })

  it('ThrottlingException, which it waits out and tries again', async () => {
    const pair = await makePair(scene.world, { rateLimit: 1 })
    await connectClient(server, pair).send(new ListDomainsCommand({}))
    const before = server.requests.length
    const refused = connectClient(server, pair).send(new ListDomainsCommand({}))
    await expect(refused).rejects.toMatchObject({ name: 'ThrottlingException', $metadata: { httpStatusCode: 429 } })
    expect(server.requests.slice(before)).toHaveLength(1)
  })

  it('InternalServerException when the database is away', async () => {
    const { DATABASE_URL } = process.env
    const { api, domainId } = scene
    await closeDatabase()
    const broken = Object.getOwnPropertyDescriptor(globalThis, 'docketDatabase')
    Object.defineProperty(globalThis, 'docketDatabase', {
      configurable: true,
      get: () => ({ pool: away, prisma: {} }),
      set: () => {},
    })
    try {
      await expect(api.listFields({ domainId })).rejects.toMatchObject({
        name: 'InternalServerException',
        $metadata: { httpStatusCode: 500 },
        retryAfterSeconds: 1,
      })
    } finally {
      Object.defineProperty(
        globalThis,
        'docketDatabase',
        broken ?? { configurable: true, writable: true, value: undefined },
      )
    }
    expect(DATABASE_URL).toBeDefined()
  })
})

const away = {
  query: () => Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' })),
  connect: () => Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' })),
}

describe('what no client would send', () => {
  const ask = (method: string, path: string, body?: string, headers?: Record<string, string>) =>
    askRaw(server, scene.pair, method, path, { body, headers })

  it('an unknown path or method is answered in JSON', async () => {
    for (const [method, path] of [
      ['GET', '/nothing'],
      ['PATCH', '/domains'],
      ['GET', '/domains'],
      ['POST', `/domains/${scene.domainId}/`],
    ] as const)
      expect(await ask(method, path), `${method} ${path}`).toMatchObject({
        status: 404,
        headers: { 'x-amzn-errortype': 'UnknownOperationException', 'content-type': 'application/json' },
      })
  })

  it('a path that leads elsewhere never reaches another resource', async () => {
    const { domainId, api } = scene
    for (const path of [
      `/domains/${domainId}/cases/..`,
      `/domains/${domainId}/cases/%2e%2e`,
      `/domains/${domainId}/cases/../`,
      `/domains/${domainId}//x`,
      `/domains//cases/${absent}`,
      `/domains/${domainId}/layouts/.`,
    ]) {
      expect(await ask('DELETE', path), path).toMatchObject({ status: 400, body: { __type: 'ValidationException' } })
    }
    const refused = { name: 'ValidationException' }
    await expect(api.deleteCase({ domainId, caseId: '..' })).rejects.toMatchObject(refused)
    await expect(api.deleteTemplate({ domainId, templateId: '.' })).rejects.toMatchObject(refused)
    await expect(api.getCase({ domainId: '', caseId: absent, fields: [] })).rejects.toMatchObject(refused)
    expect(await api.getDomain({ domainId })).toMatchObject({ domainId })
  })

  it.each([
    ['no JSON', '{', /not JSON/],
    ['a list', '[]', /JSON object/],
    ['half a character', '{"name":"\\ud800"}', /half a character/],
    [
      'a number that is none',
      '{"templateId":"t","fields":[{"id":"title","value":{"doubleValue":"NaN"}}]}',
      /doubleValue/,
    ],
    ['too much', JSON.stringify({ name: 'x'.repeat(1_100_000) }), /too large/],
  ])('a body that is %s is a ValidationException', async (_, body, message) => {
    const path = `/domains/${scene.domainId}/cases`
    expect(await ask('POST', path, body)).toMatchObject({
      status: 400,
      body: { __type: 'ValidationException', message: expect.stringMatching(message) },
    })
  })

  it('takes a null for nothing, and leaves out what it does not know', async () => {
    const body = JSON.stringify({
      templateId: scene.templateId,
      fields: [{ id: 'title', value: { stringValue: 'a', doubleValue: null }, more: 1 }],
      clientToken: null,
      tags: null,
      unknown: true,
    })
    expect(await ask('POST', `/domains/${scene.domainId}/cases`, body)).toMatchObject({ status: 200 })
  })

  it('refuses a page token of another query, or one that was made up', async () => {
    const { api, domainId, makeCase } = scene
    for (const title of ['p', 'q']) await makeCase(title)
    const { nextToken } = await api.searchCases({ domainId, maxResults: 1 })
    expect(nextToken).toBeDefined()
    for (const given of [{ searchTerm: 'other' }, { filter: { andAll: [] } }])
      await expect(api.searchCases({ domainId, maxResults: 1, nextToken, ...given })).rejects.toMatchObject({
        name: 'ValidationException',
      })
    await expect(api.searchCases({ domainId, nextToken: 'made.up' })).rejects.toMatchObject({
      name: 'ValidationException',
    })
    await expect(api.listFields({ domainId, nextToken })).rejects.toMatchObject({ name: 'ValidationException' })
  })
})
