import 'server-only'
import type { CaseType, EntityCategory } from '@/lib/cases/names'
import { query } from '@/lib/queries'
import { accessTemplate } from '../access'
import { templateIdInput } from '../command-schema'
import { formatVersion } from '../document-rules'
import { documentFormat, type TemplateDocument } from '../document-schema'
import { templateDetail } from '../load-detail'
import { snakeMembers } from '../member-names'

/** The published document, or the draft of one never published, as a file that import takes here or elsewhere: snake_case throughout. */
export const exportTemplate = query({
  permission: 'template:read',
  input: templateIdInput,
  async run({ tx }, { templateId }): Promise<Record<string, unknown>> {
    const row = await accessTemplate(tx, templateId)
    const { publishedDefinition, draft } = await templateDetail(tx, row)
    const document: TemplateDocument = {
      format: documentFormat,
      formatVersion,
      key: row.key,
      name: row.name,
      description: row.description,
      type: row.type as CaseType,
      entityCategory: row.entityCategory as EntityCategory,
      definition: publishedDefinition ?? draft,
    }
    return snakeMembers(document) as Record<string, unknown>
  },
})
