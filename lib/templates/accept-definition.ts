import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { catalogueIn } from '@/lib/fields/catalogue'
import { refuse } from '@/lib/kernel/errors'
import { readDefinition } from './document-rules'
import { catalogueProblems } from './draft-problems'
import type { TemplateDefinition } from './schema'

/**
 * A definition from outside, or a refusal with everything wrong with it. `unfinished` asks for the right shape alone, so
 * that half a day's work can be kept before it is whole. @throws AppError `invalid`
 */
export async function acceptDefinition(tx: Tx, document: unknown, unfinished = false): Promise<TemplateDefinition> {
  const { definition, problems } = readDefinition(document)
  if (definition && unfinished) return definition
  if (definition) problems.push(...catalogueProblems(definition, await catalogueIn(tx, true)))
  if (problems.length > 0 || !definition) refuse(problems)
  return definition
}
