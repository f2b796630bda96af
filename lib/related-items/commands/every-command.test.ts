import { describe, expect, it } from 'vitest'
import { decideCase } from '@/lib/cases/commands/decide-case'
import { setCaseStatus } from '@/lib/cases/commands/set-case-status'
import { setChecklistItem } from '@/lib/cases/commands/set-checklist-item'
import { updateCase } from '@/lib/cases/commands/update-case'
import type { Actor } from '@/lib/kernel/actor'
import { newId } from '@/lib/kernel/new-id'
import { asOwner, eventTypes, makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { createCaseLink } from './create-case-link'
import { createCaseTarget } from './create-case-target'
import { deleteCaseLink } from './delete-case-link'
import { deleteCaseTarget } from './delete-case-target'

/** The case that is changed, another beside it, and what was made on the first. */
interface Scene {
  caseId: string
  otherId: string
  madeId: string
}

interface Trial {
  name: string
  event: string
  before?: (actor: Actor, scene: Scene) => Promise<string>
  run: (actor: Actor, scene: Scene) => Promise<unknown>
  /** Of two at the same moment, how many are recorded. */
  twins: 1 | 2
}

const target = (actor: Actor, { caseId }: Scene) =>
  createCaseTarget(actor, { caseId, name: 'First answer', status: 'closed', targetMinutes: 60 })
const link = (actor: Actor, { caseId, otherId }: Scene) => createCaseLink(actor, { caseId, linkedCaseId: otherId })

const trials: Trial[] = [
  { name: 'create target', event: 'case.target_created', run: target, twins: 2 },
  {
    name: 'delete target',
    event: 'case.target_deleted',
    before: async (actor, scene) => (await target(actor, scene)).targetId,
    run: (actor, { caseId, madeId }) => deleteCaseTarget(actor, { caseId, targetId: madeId }),
    twins: 1,
  },
  { name: 'link', event: 'case.linked', run: link, twins: 1 },
  {
    name: 'unlink',
    event: 'case.unlinked',
    before: async (actor, scene) => (await link(actor, scene)).linkId,
    run: (actor, { caseId, madeId }) => deleteCaseLink(actor, { caseId, linkId: madeId }),
    twins: 1,
  },
]

const versionOf = (caseId: string) =>
  asOwner(async (owner) => (await owner.query('select version from cases where id = $1', [caseId])).rows[0].version)

async function close(world: World, caseId: string): Promise<void> {
  const actor = memberActor(world)
  await setCaseStatus(actor, { caseId, status: 'In Progress' })
  await setChecklistItem(actor, { caseId, key: 'proof', done: true })
  await updateCase(actor, { caseId, fields: { legal_name: 'Brightwater Trading Ltd' } })
  await decideCase(actor, { caseId, decision: 'approve', narrative: 'All is well here.' })
}

describe.each(trials)('$name', ({ event, before, run, twins }) => {
  const sceneOf = async () => {
    const world = await makeWorld()
    const actor = memberActor(world)
    const [caseId, otherId] = [(await makeCase(world)).id, (await makeCase(world)).id]
    const scene = { caseId, otherId, madeId: newId() }
    if (before) scene.madeId = await before(actor, scene)
    return { world, actor, scene, recorded: await eventTypes(caseId) }
  }

  it('works, once, and is recorded', async () => {
    const { actor, scene, recorded } = await sceneOf()
    const version = await versionOf(scene.caseId)
    await run(actor, scene)
    expect(await eventTypes(scene.caseId)).toEqual([...recorded, event])
    expect(await versionOf(scene.caseId)).toBe(version + 1)
  })

  it('is refused to an auditor and leaves nothing behind', async () => {
    const { world, scene, recorded } = await sceneOf()
    await expect(run(memberActor(world, 'auditor'), scene)).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await eventTypes(scene.caseId)).toEqual(recorded)
  })

  it('finds no case of another environment', async () => {
    const { world, scene, recorded } = await sceneOf()
    const stranger = memberActor(await makeWorld({ organizationId: world.organizationId }))
    await expect(run(stranger, scene)).rejects.toMatchObject({ kind: 'not_found' })
    expect(await eventTypes(scene.caseId)).toEqual(recorded)
  })

  it('refuses an ended case', async () => {
    const { world, actor, scene } = await sceneOf()
    await close(world, scene.caseId)
    const recorded = await eventTypes(scene.caseId)
    await expect(run(actor, scene)).rejects.toMatchObject({ code: 'case_closed' })
    expect(await eventTypes(scene.caseId)).toEqual(recorded)
  })

  it('survives a twin at the same moment', async () => {
    const { actor, scene, recorded } = await sceneOf()
    const outcomes = await Promise.allSettled([run(actor, scene), run(actor, scene)])
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ kind: 'not_found' })
    expect((await eventTypes(scene.caseId)).slice(recorded.length)).toEqual(Array(twins).fill(event))
  })
})
