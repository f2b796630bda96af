/** Where a command's input stands in Persona's documents. */
const places: Record<string, string> = {
  templateId: 'data.attributes.case_template_id',
  queueId: 'data.attributes.case_queue_id',
  fields: 'data.attributes.fields',
  objectIds: 'meta.object_ids',
  slaExpiresInSeconds: 'meta.sla_expires_in_seconds',
  assignee: 'meta.user_email_address',
  status: 'meta.status',
  tags: 'meta.tag_name',
  url: 'data.attributes.url',
  events: 'data.attributes.enabled_events',
  headers: 'data.attributes.custom_http_headers',
  query: 'query',
  message: 'meta.message',
}

const snake = (name: string) =>
  name
    .replace(/-/g, '_')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()

/** A field in Persona's words, with underscores, as its error details have it. */
export function fieldOf(field: string | undefined): string {
  if (!field) return 'data'
  const [first = '', ...rest] = field.split('.')
  const place = places[first]
  if (place) return [place, ...(first === 'fields' ? rest : rest.map(snake))].join('.')
  const parts = field.split('.')
  const border = parts.indexOf('fields')
  return parts.map((part, index) => (border >= 0 && index > border ? part : snake(part))).join('.')
}
