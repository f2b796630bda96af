import 'server-only'
import { command } from '@/lib/commands'
import { createDomainTemplate } from '@/lib/domains/commands/create-domain-template'
import { unchanged } from '@/lib/kernel/command'
import { keepItem } from '../access'
import { adoptDomainTemplateInput } from '../schema'
import { knownTemplate } from '../write/known-template'

/** Makes a template of Connect's as a client of ours would, or finds the one it became; its own event says so. */
export const adoptDomainTemplate = command({
  name: 'template.adopt_domain',
  permission: 'import:write',
  input: adoptDomainTemplateInput,
  async run({ tx, actor, at }, { source, reference, name, description, requiredFields, tags }) {
    const row = await knownTemplate(tx, { source, reference, name })
    const configuration = { requiredFields, rules: [], tags: Object.keys(tags).length > 0 ? tags : null }
    const templateId =
      row?.id ?? (await createDomainTemplate(actor, { name, description, configuration }, tx)).templateId
    await keepItem(tx, { source, kind: 'template', reference, targetId: templateId, digests: {}, at })
    return unchanged({ templateId, outcome: row ? ('same' as const) : ('created' as const) })
  },
})
