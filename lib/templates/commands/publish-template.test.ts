import { describe, expect, it } from 'vitest'
import { createField } from '@/lib/fields/commands/create-field'
import { listFields } from '@/lib/fields/queries/list-fields'
import { asOwner, eventTypes, makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { plainDefinition } from '@/lib/testing/plain-definition'
import { snakeMembers } from '../member-names'
import { exportTemplate } from '../queries/export-template'
import { listTemplateUses } from '../queries/list-template-uses'
import { listTemplates } from '../queries/list-templates'
import { archiveTemplate } from './archive-template'
import { createTemplate } from './create-template'
import { deleteTemplate } from './delete-template'
import { duplicateTemplate } from './duplicate-template'
import { importTemplate } from './import-template'
import { publishTemplate } from './publish-template'
import { restoreTemplate } from './restore-template'
import { restoreVersion } from './restore-version'
import { updateTemplate } from './update-template'

const admin = (world: World) => memberActor(world, 'admin')
const withoutAmount = { ...plainDefinition, fields: plainDefinition.fields?.filter(({ key }) => key !== 'amount') }
const publishedPayload = (templateId: string) =>
  asOwner(async (owner) => {
    const { rows } = await owner.query(
      `select payload from events where subject_id = $1 and type = 'template.published' order by id desc limit 1`,
      [templateId],
    )
    return rows[0]?.payload as Record<string, unknown>
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
    expect(await publishedPayload(own.templateId)).toMatchObject({
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
    const own = await makeWorld()
    const { templateId } = own
    await updateTemplate(admin(own), { templateId, definition: withoutAmount })
    const publish = () => publishTemplate(admin(own), { templateId })
    const outcomes = await Promise.allSettled([publish(), publish()])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const restored = await restoreVersion(admin(own), { templateId, number: 1 })
    expect(restored.versions.map(({ number }) => number)).toEqual([2, 1])
    expect(restored.draft.fields.map(({ key }) => key)).toContain('amount')
    expect(restored.publishedDefinition?.fields.map(({ key }) => key)).not.toContain('amount')
    await expect(restoreVersion(admin(own), { templateId, number: 9 })).rejects.toMatchObject({ kind: 'not_found' })
  })
})

describe('a template', () => {
  it('is copied, exported and imported whole, here and elsewhere', async () => {
    const own = await makeWorld()
    const { templateId } = own
    const copy = await duplicateTemplate(admin(own), { templateId, key: 'copy', name: 'Copy' })
    const document = await exportTemplate(admin(own), { templateId })
    expect(document).toMatchObject({ format: 'docket.template', format_version: 1, entity_category: 'Company' })
    expect(snakeMembers(copy.draft)).toEqual(document.definition)
    const elsewhere = await makeWorld()
    await createField(admin(elsewhere), { key: 'country', label: 'Country', type: 'text' })
    const { template, renamed } = await importTemplate(admin(elsewhere), {
      key: 'imported',
      document: JSON.parse(JSON.stringify(document)),
    })
    expect(renamed).toEqual([{ from: 'country', to: 'country_2' }])
    expect(template.problems).toEqual([])
    expect(template.draft.fields.map(({ key }) => key)).toEqual(['country_2', 'legal_name', 'amount', 'tax_id'])
    await expect(importTemplate(admin(own), { document })).rejects.toMatchObject({ code: 'already_exists' })
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
