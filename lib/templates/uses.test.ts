import { expect, it } from 'vitest'
import { listFieldUses } from '@/lib/fields/queries/list-field-uses'
import { createAssignmentPolicy } from '@/lib/routing/commands/create-assignment-policy'
import { asOwner, makeCase, makeWorld, memberActor } from '@/lib/testing/factories'
import { makeKey } from '@/lib/testing/native-client'
import { plainDefinition } from '@/lib/testing/plain-definition'
import { createTemplate } from './commands/create-template'
import { publishTemplate } from './commands/publish-template'
import { updateTemplate } from './commands/update-template'
import { listTemplateUses } from './queries/list-template-uses'

it('names every noun that rests on a template or a field', async () => {
  const world = await makeWorld()
  const actor = memberActor(world, 'admin')
  const { ask } = await makeKey(world)
  await createAssignmentPolicy(actor, {
    name: 'By turns',
    method: 'round_robin',
    sourceKind: 'template',
    sourceIds: [world.templateId],
  })
  await ask('POST', '/v1/cases', {
    type: 'Onboarding',
    entity_category: 'Company',
    fields: { country: 'PT' },
    assigned_to: world.people.reviewer.email,
  })
  await asOwner((owner) =>
    owner.query(`insert into workflows (environment_id, key, name, draft) values ($1, 'triage', 'Triage', $2)`, [
      world.environmentId,
      JSON.stringify({ steps: [{ type: 'case.create', with: { template: 'plain', fields: { country: 'PT' } } }] }),
    ]),
  )
  const labels = (uses: { label: string }[]) => uses.map(({ label }) => label)
  expect(labels(await listTemplateUses(actor, { templateId: world.templateId }))).toEqual([
    '1 open case',
    'the assignment policy By turns',
    'the workflow Triage',
    'the API key Test',
  ])
  expect(labels(await listFieldUses(actor, { key: 'country' }))).toEqual([
    '1 case that holds a value',
    'the template Plain',
    'the workflow Triage',
  ])
  expect(await listFieldUses(actor, { key: 'legal_nam' })).toEqual([])
})

it('the policy a template names assigns its cases, before any other that would', async () => {
  const world = await makeWorld()
  const actor = memberActor(world, 'admin')
  const own = { sourceKind: 'template' as const, sourceIds: [world.templateId] }
  const common = { method: 'round_robin' as const }
  await createAssignmentPolicy(actor, { ...common, ...own, name: 'General', userIds: [world.people.reviewer.id] })
  const other = await createTemplate(actor, { key: 'other', name: 'Other', type: 'Review', entityCategory: 'Person' })
  await createAssignmentPolicy(actor, {
    ...common,
    name: 'Experts',
    sourceKind: 'template',
    sourceIds: [other.id],
    userIds: [world.people.approver.id],
  })
  expect((await makeCase(world)).assigneeId).toBe(world.people.reviewer.id)

  const save = (assignment: string) =>
    updateTemplate(actor, { templateId: world.templateId, definition: { ...plainDefinition, assignment } })
  expect((await save('nobody')).problems).toMatchObject([{ code: 'unknown_policy' }])
  await save('experts')
  await publishTemplate(actor, { templateId: world.templateId })
  expect((await makeCase(world)).assigneeId).toBe(world.people.approver.id)
})
