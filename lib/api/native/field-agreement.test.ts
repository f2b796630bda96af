import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { FieldValues } from '@/lib/fields/values'
import type { Problem } from '@/lib/kernel/errors'
import { parseToken, toToken } from '@/lib/kernel/ids'
import { newId } from '@/lib/kernel/new-id'
import { definitionProblems } from '@/lib/templates/definition-rules'
import { givenProblems, missingFields, type RuleFacts } from '@/lib/templates/field-rules'
import { type TemplateDefinition, type TemplateDefinitionInput, templateDefinition } from '@/lib/templates/schema'
import { asOwner, makeWorld, type World } from '@/lib/testing/factories'
import { sampleFileId } from '@/lib/testing/field-samples'
import { makeKey } from '@/lib/testing/native-client'
import { randomTemplate, randomValues } from '@/lib/testing/random-template'

/** What the browser has of a template: its document as JSON, nothing of the server. */
const inBrowser = (input: TemplateDefinitionInput): TemplateDefinition =>
  JSON.parse(JSON.stringify(templateDefinition.parse(input)))

const facts: RuleFacts = {
  fields: {},
  status: 'open',
  type: 'Onboarding',
  entityCategory: 'Company',
  priority: 'High',
  riskTier: null,
  riskScore: 0,
  tags: [],
}

/** What the form knows of the world: its people, and the files of a case once there is one. */
const knownOf = (world: World, files: string[]) => ({
  people: new Set([...Object.values(world.people).flatMap(({ id, email }) => [id, email]), 'ana@example.test']),
  files: new Set(files),
})

const codesOf = (problems: readonly { field?: string | null; code: string }[]): string[] =>
  [...new Set(problems.map(({ field, code }) => `${field} ${code}`))].sort()

/** One at a time: those before take no more cases. */
async function publish(world: World, definition: TemplateDefinition): Promise<string> {
  const [templateId, versionId] = [newId(), newId()]
  await asOwner(async (owner) => {
    await owner.query(`update templates set archived_at = now() where environment_id = $1 and archived_at is null`, [
      world.environmentId,
    ])
    await owner.query(
      `insert into templates (id, environment_id, key, name, type, entity_category, published_version_id)
       values ($1, $2, $3, 'Random', 'Onboarding', 'Company', $4)`,
      [templateId, world.environmentId, `random_${templateId}`, versionId],
    )
    await owner.query(
      `insert into template_versions (id, environment_id, template_id, number, definition) values ($1, $2, $3, 1, $4)`,
      [versionId, world.environmentId, templateId, JSON.stringify(definition)],
    )
  })
  return toToken('template', templateId)
}

/** The one file there is, on this case. */
const placeFile = (world: World, token: string) =>
  asOwner((owner) =>
    owner.query(
      `insert into files (id, environment_id, case_id, name, media_type, bytes, sha256, uploader_kind)
       values ($1, $2, $3, 'register.pdf', 'application/pdf', 1, $4, 'system')
       on conflict (id) do update set case_id = excluded.case_id`,
      [sampleFileId, world.environmentId, parseToken('case', token), 'a'.repeat(64)],
    ),
  )

const script = randomTemplate.chain((input) =>
  fc.record({
    input: fc.constant(input),
    first: randomValues(input.fields ?? []),
    second: randomValues(input.fields ?? []),
  }),
)

const emptied = (values: FieldValues): FieldValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))

it('form, API and stored case agree on what is valid, for any template and any values', async () => {
  const world = await makeWorld()
  const { ask } = await makeKey(world)
  await asOwner(async (owner) => {
    await owner.query(
      `with ana as (insert into users (id, organization_id, email, name) values ($1, $2, 'ana@example.test', 'Ana') returning id)
       insert into memberships (environment_id, user_id, roles) select $3, id, '{reviewer}' from ana`,
      [newId(), world.organizationId, world.environmentId],
    )
  })
  const seen = { named: 0, refused: 0, accepted: 0, changed: 0, blocked: 0 }
  await fc.assert(
    fc.asyncProperty(script, async ({ input, first, second }) => {
      const definition = inBrowser(input)
      expect(definitionProblems(definition)).toEqual([])
      const template = await publish(world, definition)
      const given = first as FieldValues
      const form = codesOf(givenProblems(definition, { ...facts, known: knownOf(world, []) }, given))

      const made = await ask('POST', '/v1/cases', { case_template_id: template, priority: 'High', fields: given })
      if (form.some((code) => code.includes('unknown_'))) seen.named++
      expect(made.status === 201 ? [] : codesOf(made.body.details)).toEqual(form)
      if (made.status !== 201) return void seen.refused++
      seen.accepted++
      expect(made.body.data.fields).toEqual(emptied(given))
      const path = `/v1/cases/${made.body.data.token}`

      await placeFile(world, made.body.data.token)
      const stored = {
        ...facts,
        fields: made.body.data.fields as FieldValues,
        known: knownOf(world, [sampleFileId]),
      }
      const change = second as FieldValues
      const editor = codesOf(givenProblems(definition, stored, change))
      const patched = await ask('PATCH', path, { fields: change })
      expect(patched.status === 200 ? [] : codesOf(patched.body.details)).toEqual(editor)
      const now = patched.status === 200 ? emptied({ ...stored.fields, ...change }) : stored.fields
      if (patched.status === 200) seen.changed++
      const after = (await ask('GET', path)).body.data.fields as FieldValues
      expect(after).toEqual(now)

      const lacking = missingFields(definition, { ...facts, fields: now, status: 'closed' })
      const closed = await ask('POST', `${path}/status`, { status: 'closed' })
      const blockers = closed.status === 200 ? [] : (closed.body.details as Problem[])
      expect(codesOf(blockers)).toEqual(
        codesOf(lacking.map(({ key }) => ({ field: `fields.${key}`, code: 'field_required' }))),
      )
      if (lacking.length > 0) seen.blocked++
    }),
    // the same dice each time, so that each side below is sure to be thrown
    { numRuns: 80, seed: 20_261_121 },
  )
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0)
}, 120_000)
