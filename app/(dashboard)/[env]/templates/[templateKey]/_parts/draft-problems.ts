import type { Problem } from '@/lib/kernel/errors'
import { readDefinition } from '@/lib/templates/document-rules'
import type { TemplateDefinition } from '@/lib/templates/schema'

/** What only the server can know of a draft: the catalogue, queues, policies, people, what cases hold. */
const serverCodes = ['field_type_taken', 'field_retired', 'unknown_queue', 'unknown_policy', 'unknown_person', 'in_use']

/** Everything that stands between this draft and publishing, as the server would say it; places from the definition on. */
export const draftProblems = (definition: TemplateDefinition, saved: readonly Problem[]): Problem[] =>
  [...readDefinition(definition).problems, ...saved.filter(({ code }) => serverCodes.includes(code))].map(
    (problem) => ({
      ...problem,
      field: problem.field?.replace(/^definition\.?/, ''),
      message: withoutPath(problem),
    }),
  )

/** Beside its place a sentence needs no path: "statuses.0.name must not be empty." is "Name must not be empty." */
function withoutPath({ field, message }: Problem): string {
  const [, path = '', colon, rest = ''] = /^(\S+?)(:?) (.+)$/s.exec(message) ?? []
  if (!path || !field?.endsWith(path)) return message
  if (colon) return rest
  const member = path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? path
  const words = member.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${rest}`
}
