import type { Problem } from '@/lib/kernel/errors'
import { readDefinition } from '@/lib/templates/document-rules'
import type { TemplateDefinition } from '@/lib/templates/schema'

/** Everything that stands between this draft and publishing, as the server would say it; places from the definition on. */
export const draftProblems = (definition: TemplateDefinition): Problem[] =>
  readDefinition(definition).problems.map((problem) => ({
    ...problem,
    field: problem.field?.replace(/^definition\.?/, ''),
  }))
