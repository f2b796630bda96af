import 'server-only'
import { getFirstValues } from '@/lib/cases/queries/get-first-values'
import { getEventConfiguration } from '@/lib/domains/queries/get-event-configuration'
import type { EventConfigurationView } from '@/lib/domains/schema'
import type { SystemActor } from '@/lib/kernel/actor'
import type { Permission } from '@/lib/kernel/permission'
import type { MessageFacts, WebhookShape } from '@/lib/webhooks/shape'
import { account, arnsOf, defaultRegion } from './arns'
import { auditFields } from './cases/audit-fields'
import { caseDetail } from './event-case'
import { itemDetail } from './event-item'
import { eventWords, itemIdsOf } from './event-words'
import { wireFieldsOf } from './fields/wire-fields'
import { userUnionOf } from './people'
import { only, timestamp } from './shapes'

const arns = arnsOf(defaultRegion)
const reading: ReadonlySet<Permission> = new Set(['case:read', 'environment:read'])

const names = {
  'Case.Created': 'CASE.CREATED',
  'Case.Updated': 'CASE.UPDATED',
  'Case.Deleted': 'CASE.DELETED',
  'RelatedItem.Created': 'RELATED_ITEM.CREATED',
  'RelatedItem.Updated': 'RELATED_ITEM.UPDATED',
  'RelatedItem.Deleted': 'RELATED_ITEM.DELETED',
} as Record<string, string>

/** As Amazon puts changes of a case on an event bus, to an address instead; what goes along, PutCaseEventConfiguration says. */
export const connectWebhooks: WebhookShape = {
  known: Object.values(names),
  names({ type, caseId }) {
    const name = names[type === 'case.deleted' ? 'Case.Deleted' : (eventWords[type]?.type ?? '')]
    return name && caseId ? [name] : []
  },
  async message(facts) {
    const { event, eventName } = facts
    const actor = readerOf(facts)
    const configuration = await getEventConfiguration(actor, {})
    const tested = event.type === 'webhook.tested'
    if (!configuration.enabled && !tested) return null
    const detail = tested ? {} : await detailOf(facts, actor, configuration)
    const at = timestamp(event.at)
    const body = {
      version: '0',
      id: event.id,
      'detail-type': 'Amazon Connect Cases Change',
      source: 'aws.cases',
      account,
      time: `${at.slice(0, 19)}Z`,
      region: defaultRegion,
      resources: resourcesOf(facts),
      detail: { version: '0', eventType: eventName, approximateChangeTime: at, ...detail },
    }
    return { id: event.id, body }
  },
}

const readerOf = ({ endpoint: { id, environmentId, organizationId } }: MessageFacts): SystemActor => ({
  kind: 'system',
  job: `webhook ${id}`,
  environmentId,
  organizationId,
  permissions: reading,
  via: 'clock',
})

/** The domain, and the case or every related item that the event is about. */
function resourcesOf({ event, eventName, endpoint }: MessageFacts): string[] {
  const { environmentId: domainId } = endpoint
  const domain = arns.domain(domainId)
  if (!event.caseId) return [domain]
  const caseId = event.caseId
  if (eventName.startsWith('CASE')) return [domain, arns.resource(domainId, 'case', caseId)]
  return [domain, ...itemIdsOf(event).map((id) => arns.relatedItem(domainId, caseId, id))]
}

async function detailOf(facts: MessageFacts, actor: SystemActor, configuration: EventConfigurationView) {
  const { event, eventName, caseView } = facts
  const domainId = actor.environmentId
  const fields = await wireFieldsOf(domainId)
  const { actorKind: kind, actorId: id, onBehalfOf } = event
  const named = onBehalfOf !== null || kind === 'member'
  const performedBy = only({
    user: named ? userUnionOf({ kind, id, onBehalfOf }, domainId, arns) : undefined,
    iamPrincipalArn: arns.principal(kind, id),
  })
  if (eventName.startsWith('RELATED_ITEM'))
    return { performedBy, ...(await itemDetail(event, actor, fields, configuration)) }
  const first = event.type === 'case.created' && caseView ? await getFirstValues(actor, { caseId: caseView.id }) : {}
  const changed = auditFields(event, { fields, domainId, arns }, first).map(({ eventFieldId }) => eventFieldId)
  return {
    changedFieldIds: [...changed, ...(eventName === 'CASE.UPDATED' ? ['last_updated_datetime'] : [])],
    performedBy,
    case: await caseDetail(event, caseView, actor, fields, configuration),
  }
}
