import 'server-only'
import type { CaseType, EntityCategory } from '@/lib/cases/names'
import { command } from '@/lib/commands'
import { accessTemplate, refuseTakenKey } from '../access'
import { duplicateTemplateInput } from '../command-schema'
import { insertTemplate } from '../insert-template'
import { publishedDefinition, templateDetail } from '../load-detail'
import { templateDefinition } from '../schema'
import { starterDefinition } from '../starter-definition'

/** Makes a template whose draft is what the other's editor shows. */
export const duplicateTemplate = command({
  name: 'template.duplicate',
  permission: 'template:write',
  input: duplicateTemplateInput,
  async run(context, { templateId, key, name }) {
    const { tx, record } = context
    const source = await accessTemplate(tx, templateId)
    await refuseTakenKey(tx, key)
    const draft =
      source.draft === null
        ? ((await publishedDefinition(tx, source)) ?? starterDefinition)
        : templateDefinition.parse(source.draft)
    const row = await insertTemplate(context, {
      key,
      name,
      draft,
      description: source.description,
      type: source.type as CaseType,
      entityCategory: source.entityCategory as EntityCategory,
    })
    record({
      type: 'template.created',
      subjectType: 'template',
      subjectId: row.id,
      payload: { key, name, duplicateOf: source.id },
    })
    return templateDetail(tx, row)
  },
})
