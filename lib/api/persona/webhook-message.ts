import 'server-only'
import type { SystemActor } from '@/lib/kernel/actor'
import type { Permission } from '@/lib/kernel/permission'
import type { MessageFacts, WebhookShape } from '@/lib/webhooks/shape'
import { blockAttributes } from './blocklist'
import { eventDocument, toldEventId } from './event-document'
import { personaEventNames, personaNames } from './event-names'
import { fileAccessSeconds, linksOf } from './file-links'
import { besideCase, includable } from './include'
import { type Inflection, inflect } from './inflect'
import { matchesFilter } from './payload-filter'
import type { Resource } from './resource'
import { latestVersion } from './versions'
import { includedNames, showsRelationships } from './webhook-allowlists'

/** Persona's envelope: an event resource whose payload is the document of what it is about. */
export const personaWebhooks: WebhookShape = {
  known: personaNames,
  names: personaEventNames,
  async message(facts) {
    const { eventName, event, caseView, relations, options, endpoint } = facts
    const { attributesBlocklist = [], keyInflection = 'kebab', apiVersion = latestVersion } = options
    const linkTo = linksOf(
      { environmentId: endpoint.environmentId, kind: 'webhook', id: endpoint.id },
      options.fileAccessTokenExpiresIn ?? fileAccessSeconds,
    )
    const spelled = (document: object) => inflect(document, keyInflection as Inflection, apiVersion)
    const document = eventDocument({ event, name: eventName, caseView, relations, linkTo })
    const payload = document.attributes.payload as { data: Resource; included?: Resource[] }
    const beside = await includedOf(facts, payload.data)
    if (beside.length > 0) payload.included = beside
    // Persona's own example of a filter begins at the payload; one that begins at the event is as plain
    const { payloadFilter } = options
    if (payloadFilter && ![payload, { data: document }].some((part) => matchesFilter(spelled(part), payloadFilter)))
      return null
    if (!showsRelationships(options)) delete payload.data.relationships
    for (const resource of [payload.data, ...beside]) blockAttributes(resource, attributesBlocklist)
    return { id: toldEventId(event, eventName), body: spelled({ data: document }) }
  },
}

const reading: ReadonlySet<Permission> = new Set(['case:read', 'template:read', 'queue:read', 'object:read'])

/** What the webhook's allowlist wants beside a case; another subject stands alone. */
async function includedOf(facts: MessageFacts, subject: Resource): Promise<Resource[]> {
  const { caseView, relations, eventName, options, endpoint } = facts
  const names = includedNames(options, eventName)
  if (names.length === 0 || subject.type !== 'case' || !caseView || !relations) return []
  const { environmentId, organizationId, id } = endpoint
  const actor: SystemActor = {
    kind: 'system',
    job: `webhook ${id}`,
    environmentId,
    organizationId,
    permissions: reading,
    via: 'clock',
  }
  return besideCase(actor, { view: caseView, relations }, names.includes('*') ? includable : names)
}
