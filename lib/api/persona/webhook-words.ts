import { z } from 'zod'
import type { WebhookOptions } from '@/lib/webhooks/schema'
import { inflections } from './inflect'
import { versions } from './versions'
import { includedAllowlist, keptAllowlist, relationshipAllowlist } from './webhook-allowlists'

export const attributesSchema = z.strictObject({
  name: z.string().trim().min(1).max(100).optional(),
  description: z.string().max(1000).nullable().optional(),
  url: z.string().min(1).max(2000).optional(),
  'enabled-events': z.array(z.string().max(100)).optional(),
  'api-version': z.enum(versions).optional(),
  'api-key-inflection': z.enum(inflections).optional(),
  'api-attributes-blocklist': z.array(z.string().max(300)).max(100).optional(),
  'file-access-token-expires-in': z.number().int().min(1).max(259_200).optional(),
  'payload-filter': z.record(z.string(), z.json()).nullable().optional(),
  'included-allowlist': includedAllowlist.nullable().optional(),
  'relationship-allowlist': relationshipAllowlist.optional(),
  'custom-http-headers': z.record(z.string(), z.string()).nullable().optional(),
})
type Attributes = z.output<typeof attributesSchema>

/** What a request changes of a webhook that listens for those events; what it does not name stays as it was. */
export function detailsOf(given: Attributes, before: WebhookOptions, events: readonly string[]) {
  const included = given['included-allowlist']
  const options: WebhookOptions = {
    ...before,
    ...present('apiVersion', given['api-version']),
    ...present('keyInflection', given['api-key-inflection']),
    ...present('attributesBlocklist', given['api-attributes-blocklist']),
    ...present('fileAccessTokenExpiresIn', given['file-access-token-expires-in']),
    ...present('payloadFilter', given['payload-filter']),
    ...present('included', included ? keptAllowlist(included, given['enabled-events'] ?? events) : included),
    ...present('relationships', given['relationship-allowlist']),
  }
  return {
    ...present('name', given.name),
    ...present('description', given.description === undefined ? undefined : (given.description ?? '')),
    ...present('url', given.url),
    ...present('events', given['enabled-events']),
    ...present('headers', given['custom-http-headers']),
    options,
  }
}

const present = <Name extends string, Value>(name: Name, value: Value | undefined): { [name in Name]?: Value } =>
  value === undefined ? {} : ({ [name]: value } as { [name in Name]?: Value })
