import type { WebhookShape } from '@/lib/webhooks/shape'
import { blockAttributes } from './blocklist'
import { eventDocument, toldEventId } from './event-document'
import { personaEventNames, personaNames } from './event-names'
import { type Inflection, inflect } from './inflect'
import { matchesFilter } from './payload-filter'
import type { Resource } from './resource'
import { latestVersion } from './versions'

/** Persona's envelope: an event resource whose payload is the document of what it is about. */
export const personaWebhooks: WebhookShape = {
  known: personaNames,
  names: personaEventNames,
  message({ eventName, event, caseView, relations, options }) {
    const { relationships, attributesBlocklist = [], keyInflection = 'kebab', apiVersion = latestVersion } = options
    const spelled = (resource: Resource) => inflect({ data: resource }, keyInflection as Inflection, apiVersion)
    const document = eventDocument({ event, name: eventName, caseView, relations })
    const { data } = document.attributes.payload as { data: Resource }
    if ((relationships as { state?: string } | undefined)?.state === 'include_none') delete data.relationships
    if (options.payloadFilter && !matchesFilter(spelled(document), options.payloadFilter)) return null
    blockAttributes(data, attributesBlocklist)
    return { id: toldEventId(event, eventName), body: spelled(document) }
  },
}
