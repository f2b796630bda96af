import 'server-only'
import { readCatalogue } from '@/lib/fields/catalogue'
import type { FieldOption } from '@/lib/fields/schema'
import { statusListKey } from '@/lib/fields/system-fields'
import type { Actor } from '@/lib/kernel/actor'
import { authorize } from '@/lib/kernel/command'
import { publishedTemplates } from '@/lib/templates/published'

/** Every status that a case of this environment can have: open, closed, those listed, and those of its templates. */
export async function listStatusOptions(actor: Actor): Promise<FieldOption[]> {
  authorize(actor, 'template:read')
  const templates = await publishedTemplates(actor.environmentId, true)
  const listed = (await readCatalogue(actor.environmentId)).get(statusListKey)?.options ?? []
  const options = new Map<string, FieldOption>()
  for (const { key, name } of templates.flatMap(({ definition }) => definition.statuses))
    options.set(key, { value: key, label: name, active: true })
  for (const option of listed) options.set(option.value, option)
  options.set('open', { value: 'open', label: 'Open', active: true })
  options.set('closed', { value: 'closed', label: 'Closed', active: true })
  return [...options.values()]
}
