import 'server-only'
import { ConnectCases, type RelatedItemInputContent, type RelatedItemType } from '@aws-sdk/client-connectcases'
import { type ConnectServer, connectClient, type KeyPair, makePair } from './connect-client'
import { makeWorld, type World } from './factories'

export interface ConnectScene {
  world: World
  pair: KeyPair
  /** Amazon's client with a method an operation. */
  api: ConnectCases
  domainId: string
  templateId: string
  /** A field of each type, by its type. */
  fieldIds: Record<'Text' | 'Number' | 'Boolean' | 'DateTime' | 'SingleSelect' | 'Url' | 'User', string>
  /** A case with that title and more fields; its id. */
  makeCase(title: string, values?: Record<string, object>, more?: object): Promise<string>
}

export const apiOf = (server: ConnectServer, pair: Omit<KeyPair, 'apiKeyId'>): ConnectCases => {
  const { config } = connectClient(server, pair)
  return new ConnectCases({
    endpoint: server.endpoint,
    region: 'eu-west-1',
    credentials: config.credentials,
    maxAttempts: 1,
  })
}

/** A domain of a fresh key with a template, and a field of each type. */
export async function makeConnectScene(server: ConnectServer): Promise<ConnectScene> {
  const world = await makeWorld()
  const pair = await makePair(world)
  const api = apiOf(server, pair)
  const domainId = world.environmentId
  const types = ['Text', 'Number', 'Boolean', 'DateTime', 'SingleSelect', 'Url', 'User'] as const
  const fieldIds = {} as ConnectScene['fieldIds']
  for (const type of types) {
    const { fieldId } = await api.createField({ domainId, name: `A ${type}`, type })
    fieldIds[type] = fieldId as string
  }
  await api.batchPutFieldOptions({
    domainId,
    fieldId: fieldIds.SingleSelect,
    options: ['gold', 'silver', 'lead'].map((value) => ({
      name: value.toUpperCase(),
      value,
      active: value !== 'lead',
    })),
  })
  const { templateId } = await api.createTemplate({ domainId, name: 'Ticket' })
  const makeCase: ConnectScene['makeCase'] = async (title, values = {}, more = {}) => {
    const fields = Object.entries({ title: { stringValue: title }, ...values }).map(([id, value]) => ({
      id,
      value: value as never,
    }))
    const { caseId } = await api.createCase({ domainId, templateId, fields, ...more })
    return caseId as string
  }
  return { world, pair, api, domainId, templateId: templateId as string, fieldIds, makeCase }
}

/** The values of a case, by field. */
export async function valuesOf(
  { api, domainId }: Pick<ConnectScene, 'api' | 'domainId'>,
  caseId: string,
  ids: string[],
) {
  const { fields } = await api.getCase({ domainId, caseId, fields: ids.map((id) => ({ id })) })
  return Object.fromEntries((fields ?? []).map(({ id, value }) => [id, value]))
}

const itemTypes: Record<string, RelatedItemType> = {
  comment: 'Comment',
  contact: 'Contact',
  file: 'File',
  sla: 'Sla',
  connectCase: 'ConnectCase',
  custom: 'Custom',
}

/** Puts an item on a case, of the type that its content has; its id. */
export async function addItem(
  { api, domainId }: Pick<ConnectScene, 'api' | 'domainId'>,
  caseId: string,
  content: object,
  more: object = {},
): Promise<string> {
  const type = itemTypes[Object.keys(content)[0] as string] as RelatedItemType
  const given = { domainId, caseId, type, content: content as RelatedItemInputContent, ...more }
  return (await api.createRelatedItem(given)).relatedItemId as string
}

/** What hangs on a case and passes any of the filters. */
export async function itemsOf(
  { api, domainId }: Pick<ConnectScene, 'api' | 'domainId'>,
  caseId: string,
  filters: object[] = [],
) {
  return (await api.searchRelatedItems({ domainId, caseId, filters: filters as never })).relatedItems ?? []
}
