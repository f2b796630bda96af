/** Self-hosted: there is no Amazon account behind an ARN. */
export const account = '000000000000'

export const resourceKinds = ['case', 'field', 'layout', 'template', 'case-rule'] as const
export type ResourceKind = (typeof resourceKinds)[number]

/** Where nobody says one: what a new key pair is told. */
export const defaultRegion = 'us-east-1'

/** What an ARN names: a domain, or something in one. */
export interface Resource {
  domainId: string
  kind: ResourceKind | 'domain'
  id: string
}

/** Names of resources as a client of that region knows them. */
export interface Arns {
  domain(domainId: string): string
  resource(domainId: string, kind: ResourceKind, id: string): string
  relatedItem(domainId: string, caseId: string, id: string): string
  user(domainId: string, userId: string): string
  queue(domainId: string, queueId: string): string
  /** The key itself, or a workflow or clock, where no person acted. */
  principal(kind: string, id: string | null): string
}

export function arnsOf(region: string): Arns {
  const domain = (domainId: string) => `arn:aws:cases:${region}:${account}:domain/${domainId}`
  const instance = (domainId: string) => `arn:aws:connect:${region}:${account}:instance/${domainId}`
  return {
    domain,
    resource: (domainId, kind, id) => `${domain(domainId)}/${kind}/${id}`,
    relatedItem: (domainId, caseId, id) => `${domain(domainId)}/case/${caseId}/related-item/${id}`,
    user: (domainId, userId) => `${instance(domainId)}/agent/${userId}`,
    queue: (domainId, queueId) => `${instance(domainId)}/queue/${queueId}`,
    principal: (kind, id) => `arn:aws:iam::${account}:${kind === 'apiKey' ? 'user' : kind}/${id ?? 'docket'}`,
  }
}

/** The resource an ARN of ours names, whatever its partition, region and account; null for any other text. */
export function parseArn(arn: string): Resource | null {
  const match = /^arn:[\w-]+:cases:[\w-]*:\d*:domain\/([^/]+)(?:\/([\w-]+)\/([^/]+))?$/.exec(arn)
  if (!match) return null
  const [, domainId = '', kind, id] = match
  if (kind === undefined) return { domainId, kind: 'domain', id: domainId }
  const known = resourceKinds.find((name) => name === kind)
  return known && id ? { domainId, kind: known, id } : null
}

/** The last part of an ARN, or the whole of a text that is none. */
export const lastOf = (arn: string): string => arn.split('/').at(-1) ?? arn
