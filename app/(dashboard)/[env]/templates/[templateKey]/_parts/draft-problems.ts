import type { Problem } from '@/lib/kernel/errors'
import { readDefinition } from '@/lib/templates/document-rules'
import type { TemplateDefinition } from '@/lib/templates/schema'

/** What only the server can know of a draft: the catalogue, the queues, what cases hold. */
const serverCodes = ['field_type_taken', 'field_retired', 'unknown_queue', 'in_use']

/** Everything that stands between this draft and publishing, as the server would say it; places from the definition on. */
export const draftProblems = (definition: TemplateDefinition, saved: readonly Problem[]): Problem[] =>
  [...readDefinition(definition).problems, ...saved.filter(({ code }) => serverCodes.includes(code))].map(
    (problem) => ({
      ...problem,
      field: problem.field?.replace(/^definition\.?/, ''),
    }),
  )
