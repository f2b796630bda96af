import 'server-only'
import { command } from '@/lib/commands'
import { acceptDefinition } from '../accept-definition'
import { refuseTakenKey } from '../access'
import { createTemplateInput } from '../command-schema'
import { insertTemplate } from '../insert-template'
import { templateDetail } from '../load-detail'
import { starterDefinition } from '../starter-definition'

/** Makes a template with a draft; no case can be made of it before it is published. */
export const createTemplate = command({
  name: 'template.create',
  permission: 'template:write',
  input: createTemplateInput,
  async run(context, { definition, ...input }) {
    await refuseTakenKey(context.tx, input.key)
    const draft = definition === undefined ? starterDefinition : await acceptDefinition(context.tx, definition)
    const row = await insertTemplate(context, { ...input, draft })
    context.record({
      type: 'template.created',
      subjectType: 'template',
      subjectId: row.id,
      payload: { key: row.key, name: row.name },
    })
    return templateDetail(context.tx, row)
  },
})
