import 'server-only'
import { command } from '@/lib/commands'
import type { Prisma } from '@/lib/db/generated/client'
import { referencesIn, storedValues } from '@/lib/fields/references'
import type { FieldValues } from '@/lib/fields/values'
import { caseName } from '@/lib/kernel/case-name'
import { unchanged } from '@/lib/kernel/command'
import { refuse } from '@/lib/kernel/errors'
import { givenProblems } from '@/lib/templates/field-rules'
import { lockCase } from '../access'
import { type Change, changedKeys, merged } from '../changes'
import { factsOf } from '../facts'
import { knownTo } from '../known-to'
import { riskTierOf } from '../names'
import { refuseEnded } from '../refuse-ended'
import { retargetByPolicy } from '../retarget'
import { readmit } from '../route-case'
import { metadataSchema, updateCaseInput } from '../schema'
import { caseEvent, viewCase, writeCase } from '../write'

/** Updates fields and details; what is not named stays. Records one event with from and to of just what changed. */
export const updateCase = command({
  name: 'case.update',
  permission: 'case:update',
  input: updateCaseInput,
  async run(context, input) {
    const { tx, actor, at } = context
    const opened = await lockCase(tx, actor, input.caseId, input.version)
    const { caseRow, definition } = opened
    refuseEnded(caseRow, definition)
    const stored = caseRow.fields as FieldValues
    const given = input.fields && storedValues(definition.fields, input.fields as FieldValues)
    const known = given && (await knownTo(tx, caseRow.id, referencesIn(definition.fields, given, stored)))
    const problems = given ? givenProblems(definition, { ...factsOf(caseRow), known }, given) : []
    const metadata = merged(caseRow.metadata as Record<string, unknown>, input.metadata)
    const tooMuch = metadataSchema.safeParse(metadata)
    if (!tooMuch.success)
      problems.push(...tooMuch.error.issues.map(({ message }) => ({ field: 'metadata', code: 'too_large', message })))
    if (problems.length > 0) refuse(problems)

    const next = {
      title: input.title ?? caseRow.title,
      externalReference: input.externalReference === undefined ? caseRow.externalReference : input.externalReference,
      riskScore: input.riskScore ?? caseRow.riskScore,
      riskTier: input.riskScore === undefined ? caseRow.riskTier : riskTierOf(input.riskScore),
      tags: input.tags ?? caseRow.tags,
    }
    const changes: Change[] = [
      ...changedKeys(caseRow as Record<string, unknown>, next, ''),
      ...changedKeys(stored, { ...stored, ...given }, 'fields.'),
      ...changedKeys(caseRow.metadata as Record<string, unknown>, metadata, 'metadata.'),
    ]
    if (changes.length === 0) return unchanged(await viewCase(tx, caseRow.id, at))
    const sla =
      next.riskTier === caseRow.riskTier ? null : await retargetByPolicy(context, { ...caseRow, ...next }, definition)
    const written = await writeCase(context, caseRow, {
      ...next,
      ...sla,
      fields: merged(stored, given) as Prisma.InputJsonObject,
      metadata: metadata as Prisma.InputJsonObject,
      searchText: searchText(caseRow, next),
    })
    context.record(caseEvent(written, 'case.updated', { changes: changes as unknown as Prisma.InputJsonArray }))
    await readmit(context, opened, written)
    return viewCase(tx, caseRow.id, at)
  },
})

/** Number, title and reference anew; what creation found in the objects stays. */
function searchText(
  before: { searchText: string; number: number; title: string; externalReference: string | null },
  next: { title: string; externalReference: string | null },
): string {
  const words = (title: string, reference: string | null) =>
    [caseName(before.number), title, reference].filter(Boolean).join(' ')
  const old = words(before.title, before.externalReference)
  const rest = before.searchText.startsWith(old) ? before.searchText.slice(old.length) : ''
  return words(next.title, next.externalReference) + rest
}
