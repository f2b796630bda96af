import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { type Catalogue, catalogueIn } from '@/lib/fields/catalogue'
import { knownPeople } from '@/lib/fields/known-people'
import { referencesIn } from '@/lib/fields/references'
import { defaultValues } from '@/lib/fields/values'
import type { Problem } from '@/lib/kernel/errors'
import type { TemplateRow } from './access'
import { readDefinition } from './document-rules'
import type { TemplateDefinition } from './schema'

/** Why a draft could not be published: the document itself, the catalogue, what it names, and values that cases hold. */
export async function draftProblems(
  tx: Tx,
  row: TemplateRow,
  draft: TemplateDefinition,
  published: TemplateDefinition | null,
): Promise<Problem[]> {
  return [
    ...readDefinition(draft).problems,
    ...catalogueProblems(draft, await catalogueIn(tx, true)),
    ...(await queueProblems(tx, draft)),
    ...(await policyProblems(tx, draft)),
    ...(await personProblems(tx, draft)),
    ...(await lostFieldProblems(tx, row, draft, published)),
  ]
}

/** Keys that mean something else in this environment, and fields that are out of use here. */
export const catalogueProblems = (definition: TemplateDefinition, catalogue: Catalogue): Problem[] =>
  definition.fields.flatMap((field, index): Problem[] => {
    const known = catalogue.get(field.key)
    const place = `definition.fields.${index}`
    if (known && known.type !== field.type)
      return [
        problem(
          `${place}.type`,
          'field_type_taken',
          `${field.key} is a field of type ${known.type} in this environment; ${field.label} needs another key.`,
        ),
      ]
    if (known?.retired && !field.retired)
      return [
        problem(
          place,
          'field_retired',
          `${field.label} is out of use in this environment. Restore it, or retire it here.`,
        ),
      ]
    return []
  })

async function queueProblems(tx: Tx, { queue }: TemplateDefinition): Promise<Problem[]> {
  if (queue === null) return []
  const found = await tx.prisma.queue.findFirst({ where: { key: queue, archivedAt: null } })
  return found ? [] : [problem('definition.queue', 'unknown_queue', `There is no queue with the key ${queue} here.`)]
}

async function policyProblems(tx: Tx, { assignment }: TemplateDefinition): Promise<Problem[]> {
  if (assignment === null) return []
  const found = await tx.prisma.assignmentPolicy.findFirst({
    where: { key: assignment, archivedAt: null, sourceKind: 'template' },
  })
  const message = `No assignment policy for templates has the key ${assignment} here.`
  return found ? [] : [problem('definition.assignment', 'unknown_policy', message)]
}

/** Defaults that name a person who does not work here. */
async function personProblems(tx: Tx, { fields }: TemplateDefinition): Promise<Problem[]> {
  const usual = fields.flatMap((field) => (field.retired || field.default === undefined ? [] : [field]))
  const named = referencesIn(usual, defaultValues(usual)).filter(({ kind }) => kind === 'person')
  const known = await knownPeople(
    tx,
    named.map(({ word }) => word),
  )
  return named
    .filter(({ word }) => !known.has(word))
    .map(({ key }) => {
      const at = fields.findIndex((field) => field.key === key)
      const message = `The default of ${fields[at]?.label} is no person of this environment.`
      return problem(`definition.fields.${at}.default`, 'unknown_person', message)
    })
}

/** Fields that the draft leaves out although cases of this template hold values: they can be retired, not lost. */
async function lostFieldProblems(
  tx: Tx,
  row: TemplateRow,
  draft: TemplateDefinition,
  published: TemplateDefinition | null,
): Promise<Problem[]> {
  const left = (published?.fields ?? []).filter(({ key }) => !draft.fields.some((field) => field.key === key))
  if (left.length === 0 || draft.takesCatalogue) return [] // what comes from the catalogue is not the draft's to lose
  const held = await tx.prisma.$queryRaw<{ key: string }[]>`
    select key from unnest(${left.map(({ key }) => key)}::text[]) key where exists (select 1 from cases c
      where c.environment_id = ${tx.environmentId}::uuid and c.template_id = ${row.id}::uuid and jsonb_exists(c.fields, key))`
  return left
    .filter(({ key }) => held.some((found) => found.key === key))
    .map(({ key, label }) =>
      problem(
        'definition.fields',
        'in_use',
        `Cases hold values of ${label} (${key}). Retire the field instead of taking it out, and the values stay.`,
      ),
    )
}

const problem = (field: string, code: string, message: string): Problem => ({ field, code, message })
