import { beforeAll, describe, expect, it } from 'vitest'
import { updateCase } from '@/lib/cases/commands/update-case'
import { asOwner, makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { listFields } from '../queries/list-fields'
import { createField } from './create-field'
import { deleteField } from './delete-field'
import { restoreField } from './restore-field'
import { retireField } from './retire-field'
import { updateField } from './update-field'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
const admin = () => memberActor(world, 'admin')
const make = (label: string) => createField(admin(), { label, type: 'text' })
const eventsOf = (id: string) =>
  asOwner(async (owner) => {
    const { rows } = await owner.query('select type from events where subject_id = $1 order by id', [id])
    return rows.map(({ type }) => type as string)
  })

const trials = [
  { event: 'field.updated', run: (actor, fieldId) => updateField(actor, { fieldId, label: 'Another label' }) },
  { event: 'field.retired', run: (actor, fieldId) => retireField(actor, { fieldId }) },
  { event: 'field.deleted', run: (actor, fieldId) => deleteField(actor, { fieldId }) },
  {
    event: 'field.restored',
    before: (actor, fieldId) => retireField(actor, { fieldId }),
    run: (actor, fieldId) => restoreField(actor, { fieldId }),
  },
] satisfies {
  event: string
  before?: (actor: ReturnType<typeof memberActor>, fieldId: string) => Promise<unknown>
  run: (actor: ReturnType<typeof memberActor>, fieldId: string) => Promise<unknown>
}[]

describe.each(trials)('$event', ({ event, before, run }) => {
  it('works, once, and is recorded; other roles and environments are refused', async () => {
    const field = await make(`Field for ${event}`)
    await before?.(admin(), field.id)
    const recorded = await eventsOf(field.id)
    await expect(run(memberActor(world, 'manager'), field.id)).rejects.toMatchObject({ kind: 'forbidden' })
    const other = await makeWorld({ organizationId: world.organizationId })
    await expect(run(memberActor(other, 'admin'), field.id)).rejects.toMatchObject({ kind: 'not_found' })
    expect(await eventsOf(field.id)).toEqual(recorded)
    await run(admin(), field.id)
    expect(await eventsOf(field.id)).toEqual([...recorded, event])
  })
})

describe('the catalogue', () => {
  it('makes a key of the label, once each, also for twins at one moment', async () => {
    const twins = await Promise.all([1, 2, 3].map(() => make('Número fiscal (PT)')))
    expect(twins.map(({ key }) => key).sort()).toEqual(['numero_fiscal_pt', 'numero_fiscal_pt_2', 'numero_fiscal_pt_3'])
  })

  it('refuses two types under one key, and one key twice', async () => {
    await createField(admin(), { key: 'owner_count', label: 'Owners', type: 'integer' })
    const again = (type: 'integer' | 'text') => createField(admin(), { key: 'owner_count', label: 'Owners', type })
    await expect(again('text')).rejects.toMatchObject({ code: 'field_type_taken' })
    await expect(again('integer')).rejects.toMatchObject({ kind: 'conflict', code: 'already_exists' })
  })

  it('keeps an option left out, switched off, and options of the right types only', async () => {
    const options = [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ]
    const field = await createField(admin(), { label: 'Grade', type: 'single_select', options })
    const written = await updateField(admin(), { fieldId: field.id, options: [{ value: 'b', label: 'Bee' }] })
    expect(written.options).toEqual([
      { value: 'b', label: 'Bee', active: true },
      { value: 'a', label: 'A', active: false },
    ])
    await expect(createField(admin(), { label: 'Plain', type: 'text', options })).rejects.toMatchObject({
      code: 'options_do_not_fit',
    })
  })

  it('governs the options, sensitivity and retirement of a published template at once', async () => {
    const own = await makeWorld({
      definition: {
        fields: [
          { key: 'tier', type: 'single_select', label: 'Tier', options: [{ value: 'low', label: 'Low' }] },
          { key: 'note', type: 'text', label: 'Note' },
          { key: 'grade', type: 'single_select', label: 'Grade', options: [{ value: 'a', label: 'A' }], default: 'a' },
        ],
        statuses: [
          { key: 'open', name: 'Open', kind: 'initial' },
          { key: 'closed', name: 'Closed', kind: 'end' },
        ],
      },
    })
    const actor = memberActor(own, 'admin')
    const tier = await createField(actor, {
      key: 'tier',
      label: 'Tier',
      type: 'single_select',
      options: [
        { value: 'low', label: 'Low' },
        { value: 'high', label: 'High' },
      ],
    })
    const held = await makeCase(own, { fields: { tier: 'high' } })
    await updateField(actor, { fieldId: tier.id, options: [{ value: 'low', label: 'Low' }] })
    await expect(makeCase(own, { fields: { tier: 'high' } })).rejects.toMatchObject({ code: 'invalid_value' })
    await updateCase(actor, { caseId: held.id, fields: { tier: 'high' }, title: 'Keeps its old option' })

    expect(held.fields).toEqual({ tier: 'high', grade: 'a' })
    const options = [{ value: 'a', label: 'A', active: false }]
    await createField(actor, { key: 'grade', label: 'Grade', type: 'single_select', options })
    expect((await makeCase(own)).fields).toEqual({})

    const note = await createField(actor, { key: 'note', label: 'Note', type: 'text' })
    const noted = await makeCase(own, { fields: { note: 'before' } })
    await retireField(actor, { fieldId: note.id })
    await expect(makeCase(own, { fields: { note: 'new' } })).rejects.toMatchObject({ code: 'field_retired' })
    await updateCase(actor, { caseId: noted.id, fields: { note: 'changed' } })
    await updateCase(actor, { caseId: noted.id, fields: { note: null } })
    await expect(updateCase(actor, { caseId: noted.id, fields: { note: 'again' } })).rejects.toMatchObject({
      code: 'field_retired',
    })
    expect((await listFields(actor, {})).map(({ key }) => key)).toEqual(['grade', 'tier'])
    expect((await listFields(actor, { retired: true })).map(({ key }) => key)).toEqual(['grade', 'note', 'tier'])
  })

  it('names what rests on a field before deleting it', async () => {
    const own = await makeWorld()
    const actor = memberActor(own, 'admin')
    const field = await createField(actor, { key: 'legal_name', label: 'Legal name', type: 'text' })
    await makeCase(own, { fields: { legal_name: 'Brightwater' } })
    await expect(deleteField(actor, { fieldId: field.id })).rejects.toMatchObject({
      code: 'in_use',
      message: 'Legal name is in use by 1 case that holds a value, the template Plain.',
    })
  })
})
