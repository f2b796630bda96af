import 'server-only'
import { query } from '@/lib/queries'
import { findUses } from '@/lib/refuse-used'
import { accessTemplate } from '../access'
import { templateIdInput } from '../command-schema'

/** What rests on the template: open and ended cases, and whatever other nouns say of themselves. */
export const listTemplateUses = query({
  permission: 'template:read',
  input: templateIdInput,
  async run({ tx }, { templateId }) {
    const { id, key } = await accessTemplate(tx, templateId)
    return findUses(tx, { kind: 'template', id, key })
  },
})
