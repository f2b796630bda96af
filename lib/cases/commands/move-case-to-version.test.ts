import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { cancelBatch } from '@/lib/batches/commands/cancel-batch'
import { startBatch } from '@/lib/batches/commands/start-batch'
import { getBatch } from '@/lib/batches/queries/get-batch'
import { publishTemplate } from '@/lib/templates/commands/publish-template'
import { updateTemplate } from '@/lib/templates/commands/update-template'
import { asOwner, eventTypes, makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { insertManyCases } from '@/lib/testing/many-cases'
import { plainDefinition } from '@/lib/testing/plain-definition'
import { previewVersionMove } from '../queries/preview-version-move'
import { decideCase } from './decide-case'
import { moveCaseToVersion } from './move-case-to-version'
import { setCaseStatus } from './set-case-status'
import { setChecklistItem } from './set-checklist-item'
import { updateCase } from './update-case'

/** Without the field `country` and the status `escalated`; asks for a plan, and calls the first status otherwise. */
const nextDefinition = {
  ...plainDefinition,
  fields: [
    ...(plainDefinition.fields ?? []).filter(({ key }) => key !== 'country'),
    { key: 'plan', type: 'text', label: 'Plan', required: true },
  ],
  statuses: plainDefinition.statuses
    .filter(({ key }) => key !== 'escalated')
    .map((status) => ({
      ...status,
      name: status.key === 'new' ? 'Fresh' : status.name,
      next: status.next?.filter((key) => key !== 'escalated'),
    })),
}

const admin = (world: World) => memberActor(world, 'admin')

/** A template whose second version is published while no case holds a country. */
async function makeScene() {
  const world = await makeWorld()
  await updateTemplate(admin(world), { templateId: world.templateId, definition: nextDefinition })
  await publishTemplate(admin(world), { templateId: world.templateId })
  return world
}

/** A case as it was before: at the first version. */
async function oldCase(world: World, fields: Record<string, string> = { country: 'PT' }): Promise<string> {
  const { id } = await makeCase(world)
  await asOwner((owner) =>
    owner.query(
      `update cases set fields = $2, status_name = 'New', template_version_id =
         (select v.id from template_versions v where v.template_id = cases.template_id and v.number = 1) where id = $1`,
      [id, JSON.stringify(fields)],
    ),
  )
  return id
}
const rowOf = (caseId: string) =>
  asOwner(async (owner) => (await owner.query('select * from cases where id = $1', [caseId])).rows[0])

describe('moving a case to a newer version', () => {
  it('is previewed, done and recorded; values stay, also those out of sight', async () => {
    const world = await makeScene()
    const caseId = await oldCase(world)
    const preview = await previewVersionMove(admin(world), { templateId: world.templateId, number: 2 })
    expect(preview).toMatchObject({
      total: 1,
      blocked: 0,
      statuses: [{ key: 'new', from: 'New', to: { key: 'new', name: 'Fresh' }, count: 1 }],
      setAside: [{ label: 'Country', count: 1 }],
      newlyRequired: [{ label: 'Plan', count: 1 }],
      cases: [{ caseId, setAside: ['Country'], newlyRequired: ['Plan'] }],
    })
    const moved = await moveCaseToVersion(admin(world), { caseId, number: 2 })
    expect(moved).toMatchObject({ templateVersion: 2, statusName: 'Fresh', fields: { country: 'PT' } })
    expect(await eventTypes(caseId)).toEqual(['case.created', 'case.version_moved'])
    await moveCaseToVersion(admin(world), { caseId, number: 2 })
    expect(await eventTypes(caseId)).toHaveLength(2)
    expect(await previewVersionMove(admin(world), { templateId: world.templateId, number: 2 })).toMatchObject({
      total: 0,
    })
  })

  it('needs a status for one that is gone, which pauses or runs the clock as its kind says', async () => {
    const world = await makeScene()
    const caseId = await oldCase(world)
    await setCaseStatus(admin(world), { caseId, status: 'escalated' })
    const input = { templateId: world.templateId, number: 2 }
    expect(await previewVersionMove(admin(world), input)).toMatchObject({ blocked: 1, statuses: [{ to: null }] })
    const move = (statuses = {}) => moveCaseToVersion(admin(world), { caseId, number: 2, statuses })
    await expect(move()).rejects.toMatchObject({ code: 'status_gone' })
    await expect(move({ escalated: 'closed' })).rejects.toMatchObject({ code: 'status_gone' })
    expect(await move({ escalated: 'client_input' })).toMatchObject({ status: 'client_input', statusKind: 'waiting' })
    expect((await rowOf(caseId)).sla_paused_at).not.toBeNull()
  })

  it('is refused to other roles, environments, ended cases and those that wait for a second person; twins do it once', async () => {
    const world = await makeScene()
    const [caseId, ended, proposed] = [await oldCase(world), await oldCase(world), await oldCase(world)]
    const move = (id: string, actor = admin(world)) => moveCaseToVersion(actor, { caseId: id, number: 2 })
    await expect(move(caseId, memberActor(world, 'manager'))).rejects.toMatchObject({ kind: 'forbidden' })
    const other = await makeWorld({ organizationId: world.organizationId })
    await expect(move(caseId, admin(other))).rejects.toMatchObject({ kind: 'not_found' })
    for (const id of [ended, proposed]) {
      await setCaseStatus(admin(world), { caseId: id, status: 'in_progress' })
      await setChecklistItem(admin(world), { caseId: id, key: 'proof', done: true })
      await updateCase(admin(world), { caseId: id, fields: { legal_name: 'Brightwater' } })
    }
    await decideCase(admin(world), { caseId: ended, decision: 'approve', narrative: 'All is well here.' })
    await decideCase(admin(world), { caseId: proposed, decision: 'decline', reasonCode: 'fraud' })
    await expect(move(ended)).rejects.toMatchObject({ code: 'case_closed' })
    await expect(move(proposed)).rejects.toMatchObject({ code: 'already_proposed' })
    await Promise.all([move(caseId), move(caseId)])
    expect(await eventTypes(caseId)).toEqual(['case.created', 'case.version_moved'])
  })
})

async function startWorkerProcess(): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'scripts/children/worker.ts'],
    { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], env: process.env },
  )
  await once(child, 'message')
  return child
}

async function kill(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

it('moves 10,000 open cases in the background: told as it goes, through a killed worker, until it is cancelled', async () => {
  const world = await makeWorld()
  await insertManyCases(world, 10_000, 0)
  await updateTemplate(admin(world), { templateId: world.templateId, definition: nextDefinition })
  await publishTemplate(admin(world), { templateId: world.templateId })
  const input = { templateId: world.templateId, number: 2 }
  expect(await previewVersionMove(admin(world), input)).toMatchObject({ total: 10_000, more: false, blocked: 0 })

  const { id: batchId, title } = await startBatch(admin(world), { kind: 'case.move_to_version', input })
  expect(title).toBe('Move open cases of Plain to version 2')
  const read = () => getBatch(admin(world), { batchId })
  const first = await startWorkerProcess()
  await expect.poll(async () => (await read()).done, { timeout: 30_000 }).toBeGreaterThan(100)
  await kill(first, 'SIGKILL')
  const atDeath = await read()
  expect(atDeath).toMatchObject({ state: 'running', total: 10_000 })

  // the dead worker's hold runs out
  await asOwner((owner) => owner.query(`update batches set lease_expires_at = now() where id = $1`, [batchId]))
  const second = await startWorkerProcess()
  await expect.poll(async () => (await read()).done, { timeout: 30_000 }).toBeGreaterThan(atDeath.done + 200)
  await cancelBatch(admin(world), { batchId })
  await expect.poll(async () => (await read()).state, { timeout: 10_000 }).toBe('cancelled')
  await kill(second, 'SIGTERM')

  const { done, failed } = await read()
  expect({ failed, unfinished: done < 10_000 }).toEqual({ failed: 0, unfinished: true })
  const [facts] = await asOwner(
    async (owner) =>
      (
        await owner.query(
          `select count(*)::int as events, count(distinct e.case_id)::int as cases,
             (select count(*)::int from cases c join templates t on t.id = c.template_id
              where c.environment_id = $1 and c.template_version_id = t.published_version_id) as moved
           from events e where e.environment_id = $1 and e.type = 'case.version_moved'`,
          [world.environmentId],
        )
      ).rows,
  )
  expect(facts).toEqual({ events: done, cases: done, moved: done })
}, 120_000)
