import type { WebhookStatus } from '@/lib/webhooks/names'
import type { WebhookView } from '@/lib/webhooks/schema'
import { instant, maybeInstant } from './case-document'
import { fileAccessSeconds } from './file-links'
import { personaId } from './ids'
import type { Resource } from './resource'
import { latestVersion } from './versions'

/** Persona has no word for paused by the engine: such a webhook is not enabled until somebody enables it. */
const statuses: Record<WebhookStatus, string> = {
  active: 'enabled',
  paused: 'disabled',
  disabled: 'disabled',
  archived: 'archived',
}

export type Secrets = { value: string; expiresAt: string | null }[]

/** A webhook, with its secrets where Persona shows them. */
export function webhookDocument(view: WebhookView, secrets?: Secrets): Resource {
  const { options } = view
  return {
    type: 'webhook',
    id: personaId('webhook', view.id),
    attributes: {
      status: statuses[view.status],
      url: view.url,
      name: view.name,
      description: view.description || null,
      ...(secrets
        ? {
            secret: secrets[0]?.value,
            secrets: secrets.map(({ value, expiresAt }) => ({ value, 'expires-at': maybeInstant(expiresAt) })),
          }
        : {}),
      'api-version': options.apiVersion ?? latestVersion,
      'api-key-inflection': options.keyInflection ?? 'kebab',
      'api-attributes-blocklist': options.attributesBlocklist ?? [],
      'file-access-token-expires-in': options.fileAccessTokenExpiresIn ?? fileAccessSeconds,
      'enabled-events': view.events,
      'payload-filter': options.payloadFilter ?? null,
      'included-allowlist': options.included ?? { state: 'include_none' },
      'relationship-allowlist': options.relationships ?? { state: 'include_all' },
      'created-at': instant(view.createdAt),
    },
  }
}
