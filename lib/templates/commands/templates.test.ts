import { beforeAll, describe, expect, it } from 'vitest'
import { asOwner, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { plainDefinition } from '@/lib/testing/plain-definition'
import { getTemplate } from '../queries/get-template'
import { archiveTemplate } from './archive-template'
import { createTemplate } from './create-template'
import { deleteTemplate } from './delete-template'
import { discardDraft } from './discard-draft'
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
