import { beforeAll, describe, expect, it } from 'vitest'
import { createField } from '@/lib/fields/commands/create-field'
import { listFields } from '@/lib/fields/queries/list-fields'
import { asOwner, eventTypes, makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { plainDefinition } from '@/lib/testing/plain-definition'
import { exportTemplate } from '../queries/export-template'
import { getTemplate } from '../queries/get-template'
import { listTemplateUses } from '../queries/list-template-uses'
import { listTemplates } from '../queries/list-templates'
import { archiveTemplate } from './archive-template'
import { createTemplate } from './create-template'
import { deleteTemplate } from './delete-template'
import { discardDraft } from './discard-draft'
import { duplicateTemplate } from './duplicate-template'
import { importTemplate } from './import-template'
import { publishTemplate } from './publish-template'
import { restoreTemplate } from './restore-template'
import { restoreVersion } from './restore-version'
import { updateTemplate } from './update-template'

type Admin = ReturnType<typeof memberActor>
let world: World
beforeAll(async () => {
  world = await makeWorld()
})
const admin = (of = world) => memberActor(of, 'admin')
let made = 0
const create = (definition?: unknown, of = world) =>
  createTemplate(admin(of), {
    key: `template_${++made}`,
    name: `Template ${made}`,
    type: 'Review',
    entityCategory: 'Person',
    definition,
  })
const published = async (definition?: unknown, of = world) =>
  publishTemplate(admin(of), { templateId: (await create(definition, of)).id, note: 'First.' })
const withoutAmount = { ...plainDefinition, fields: plainDefinition.fields?.filter(({ key }) => key !== 'amount') }
const trail = (id: string) =>
  asOwner(async (owner) => {
    const { rows } = await owner.query('select type, payload from events where subject_id = $1 order by id', [id])
    return rows as { type: string; payload: Record<string, unknown> }[]
  })

interface Trial {
  event: string
  scene: () => Promise<{ id: string }>
  run: (actor: Admin, templateId: string) => Promise<unknown>
}
const withDraft = async () => {
  const { id } = await published()
  return updateTemplate(admin(), { templateId: id, definition: plainDefinition })
}
const trials: Trial[] = [
  {
    event: 'template.updated',
    scene: () => create(),
    run: (actor, templateId) => updateTemplate(actor, { templateId, definition: plainDefinition }),
  },
  {
    event: 'template.published',
    scene: () => create(),
    run: (actor, templateId) => publishTemplate(actor, { templateId }),
  },
  {
    event: 'template.draft_discarded',
    scene: withDraft,
    run: (actor, templateId) => discardDraft(actor, { templateId }),
  },
  {
    event: 'template.version_restored',
    scene: () => published(),
    run: (actor, templateId) => restoreVersion(actor, { templateId, number: 1 }),
  },
  {
    event: 'template.archived',
    scene: () => create(),
    run: (actor, templateId) => archiveTemplate(actor, { templateId }),
  },
  {
    event: 'template.restored',
    scene: async () => archiveTemplate(admin(), { templateId: (await create()).id }),
    run: (actor, templateId) => restoreTemplate(actor, { templateId }),
  },
  {
    event: 'template.deleted',
    scene: () => create(),
    run: (actor, templateId) => deleteTemplate(actor, { templateId }),
  },
]

describe.each(trials)('$event', ({ event, scene, run }) => {
  it('works, once, and is recorded; other roles and environments are refused and leave nothing', async () => {
    const { id } = await scene()
    const before = await trail(id)
    await expect(run(memberActor(world, 'manager'), id)).rejects.toMatchObject({ kind: 'forbidden' })
    const other = await makeWorld({ organizationId: world.organizationId })
    await expect(run(admin(other), id)).rejects.toMatchObject({ kind: 'not_found' })
    expect(await trail(id)).toEqual(before)
    await run(admin(), id)
    expect((await trail(id)).map(({ type }) => type)).toEqual([...before.map(({ type }) => type), event])
  })
})

describe('a draft', () => {
  it('begins sound, and a key is taken once, also by twins', async () => {
    expect((await create()).problems).toEqual([])
    const twin = () => createTemplate(admin(), { key: 'twin', name: 'Twin', type: 'Review', entityCategory: 'Person' })
    const outcomes = await Promise.allSettled([twin(), twin(), twin()])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
  })

  it('is saved by the version the writer saw; the other one is told', async () => {
    const { id, version } = await create()
    const save = (name: string) => updateTemplate(admin(), { templateId: id, version, name })
    const outcomes = await Promise.allSettled([save('One'), save('Other')])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(save('Third')).rejects.toMatchObject({ code: 'template_changed', data: { version: 2 } })
  })

  it('can be kept unfinished, and says what publishing would refuse', async () => {
    const { id } = await create()
    const definition = { ...plainDefinition, decisions: [{ key: 'approve', name: 'Approve', status: 'nowhere' }] }
    await expect(updateTemplate(admin(), { templateId: id, definition })).rejects.toMatchObject({
      code: 'not_an_end_status',
    })
    const saved = await updateTemplate(admin(), { templateId: id, definition, unfinished: true })
    expect(saved.problems.map(({ field, code }) => [field, code])).toEqual([
      ['definition.decisions.0.status', 'not_an_end_status'],
    ])
    await expect(publishTemplate(admin(), { templateId: id })).rejects.toMatchObject({ code: 'not_an_end_status' })
    const misshapen = { ...definition, statuses: 'none' }
    await expect(
      updateTemplate(admin(), { templateId: id, definition: misshapen, unfinished: true }),
    ).rejects.toMatchObject({ kind: 'invalid' })
    expect((await getTemplate(admin(), { templateId: id })).draft.decisions[0]?.status).toBe('nowhere')
  })

  it('that says what is published is none', async () => {
    const { id, publishedDefinition } = await published(plainDefinition)
    const saved = await updateTemplate(admin(), { templateId: id, definition: publishedDefinition })
    expect(saved.hasDraft).toBe(false)
    await expect(publishTemplate(admin(), { templateId: id })).rejects.toMatchObject({ code: 'nothing_to_publish' })
  })
})

describe('publishing', () => {
  it('changes nothing on existing cases: the next one follows it, they keep theirs', async () => {
    const own = await makeWorld()
    const { id: caseId } = await makeCase(own, { fields: { legal_name: 'Brightwater' } })
    const rowOf = () =>
      asOwner(async (owner) => (await owner.query('select * from cases where id = $1', [caseId])).rows)
    const before = await rowOf()
    const [first, ...others] = plainDefinition.statuses
    const definition = {
      ...plainDefinition,
      fields: [
        ...(plainDefinition.fields ?? []),
        { key: 'plan', type: 'text', label: 'Plan', required: true, default: 'basic' },
      ],
      statuses: [{ ...first, name: 'Fresh' }, ...others],
    }
    await updateTemplate(admin(own), { templateId: own.templateId, definition })
    await publishTemplate(admin(own), { templateId: own.templateId, note: 'Plan added.' })
    expect(await rowOf()).toEqual(before)
    expect(await eventTypes(caseId)).toEqual(['case.created'])
    const next = await makeCase(own)
    expect(next).toMatchObject({ templateVersion: 2, statusName: 'Fresh', fields: { plan: 'basic' } })
    const [, event] = await trail(own.templateId)
    expect(event?.payload).toMatchObject({
      number: 2,
      note: 'Plan added.',
      difference: ['Field Plan is new.', 'Status Fresh: name from “New” to “Fresh”.'],
    })
  })

  it('keeps the catalogue in step, and refuses a key that means another type', async () => {
    const own = await makeWorld()
    await createField(admin(own), { key: 'country', label: 'Country', type: 'text' })
    const { id } = await createTemplate(admin(own), {
      key: 'one',
      name: 'One',
      type: 'Review',
      entityCategory: 'Person',
    })
    const fields = plainDefinition.fields ?? []
    const refused = updateTemplate(admin(own), { templateId: id, definition: plainDefinition })
    await expect(refused).rejects.toMatchObject({ code: 'field_type_taken' })
    const definition = { ...plainDefinition, fields: fields.filter(({ key }) => key !== 'country') }
    await updateTemplate(admin(own), { templateId: id, definition })
    await publishTemplate(admin(own), { templateId: id })
    expect((await listFields(admin(own), {})).map(({ key, sensitive }) => [key, sensitive])).toEqual([
      ['amount', false],
      ['country', false],
      ['legal_name', false],
      ['tax_id', true],
    ])
  })

  it('refuses to lose a field that cases hold values of; retired it stays', async () => {
    const own = await makeWorld()
    const save = (definition: unknown) => updateTemplate(admin(own), { templateId: own.templateId, definition })
    await makeCase(own, { fields: { amount: { amount: 1, currency: 'EUR' } } })
    expect((await save(withoutAmount)).problems).toMatchObject([{ code: 'in_use' }])
    await expect(publishTemplate(admin(own), { templateId: own.templateId })).rejects.toMatchObject({ code: 'in_use' })
    const fields = plainDefinition.fields?.map((field) =>
      field.key === 'amount' ? { ...field, retired: true } : field,
    )
    await save({ ...plainDefinition, fields })
    await publishTemplate(admin(own), { templateId: own.templateId })
    await expect(makeCase(own, { fields: { amount: { amount: 1, currency: 'EUR' } } })).rejects.toMatchObject({
      code: 'field_retired',
    })
  })

  it('happens once for twins, and restores an earlier version into the draft', async () => {
    const { id } = await published(plainDefinition)
    await updateTemplate(admin(), { templateId: id, definition: withoutAmount })
    const publish = () => publishTemplate(admin(), { templateId: id })
    const outcomes = await Promise.allSettled([publish(), publish()])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const restored = await restoreVersion(admin(), { templateId: id, number: 1 })
    expect(restored.versions.map(({ number }) => number)).toEqual([2, 1])
    expect(restored.draft.fields.map(({ key }) => key)).toContain('amount')
    expect(restored.publishedDefinition?.fields.map(({ key }) => key)).not.toContain('amount')
    await expect(restoreVersion(admin(), { templateId: id, number: 9 })).rejects.toMatchObject({ kind: 'not_found' })
  })
})

describe('a template', () => {
  it('is copied, exported and imported whole, here and elsewhere', async () => {
    const { id } = await published(plainDefinition)
    const copy = await duplicateTemplate(admin(), { templateId: id, key: 'copy', name: 'Copy' })
    const document = await exportTemplate(admin(), { templateId: id })
    expect(copy.draft).toEqual(document.definition)
    const elsewhere = await makeWorld()
    await createField(admin(elsewhere), { key: 'country', label: 'Country', type: 'text' })
    const { template, renamed } = await importTemplate(admin(elsewhere), {
      document: JSON.parse(JSON.stringify(document)),
    })
    expect(renamed).toEqual([{ from: 'country', to: 'country_2' }])
    expect(template.problems).toEqual([])
    expect(template.draft.fields.map(({ key }) => key)).toEqual(['country_2', 'legal_name', 'amount', 'tax_id'])
    await expect(importTemplate(admin(), { document })).rejects.toMatchObject({ code: 'already_exists' })
  })

  it('names what rests on it before it can be deleted; archived it takes no cases and no changes', async () => {
    const own = await makeWorld()
    await makeCase(own)
    const templateId = own.templateId
    expect(await listTemplateUses(admin(own), { templateId })).toMatchObject([{ label: '1 open case', count: 1 }])
    await expect(deleteTemplate(admin(own), { templateId })).rejects.toMatchObject({
      code: 'in_use',
      data: { uses: [{ noun: 'case', label: '1 open case' }] },
    })
    await archiveTemplate(admin(own), { templateId })
    await expect(makeCase(own)).rejects.toMatchObject({ code: 'unknown_template' })
    await expect(updateTemplate(admin(own), { templateId, name: 'x' })).rejects.toMatchObject({
      code: 'template_archived',
    })
    expect(await listTemplates(admin(own), {})).toEqual([])
    await restoreTemplate(admin(own), { templateId })
    expect(await makeCase(own)).toMatchObject({ templateVersion: 1 })
  })
})
