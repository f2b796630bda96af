import { describe, expect, it } from 'vitest'
import type { CaseView } from '@/lib/cases/view'
import { discardStaged, stageFile } from '@/lib/files/stage'
import { fileStore } from '@/lib/files/store'
import type { MemberActor } from '@/lib/kernel/actor'
import { asOwner, eventTypes, makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { assignCase } from './assign-case'
import { attachFile } from './attach-file'
import { attachObjects } from './attach-objects'
import { claimCase } from './claim-case'
import { commentOnCase } from './comment-on-case'
import { decideCase } from './decide-case'
import { deleteFile } from './delete-file'
import { detachObject } from './detach-object'
import { escalateCase } from './escalate-case'
import { moveCase } from './move-case'
import { releaseCase } from './release-case'
import { restoreFile } from './restore-file'
import { setCaseDeadline } from './set-case-deadline'
import { setCasePriority } from './set-case-priority'
import { setCaseStatus } from './set-case-status'
import { setChecklistItem } from './set-checklist-item'
import { snoozeCase } from './snooze-case'
import { unassignCase } from './unassign-case'
import { updateCase } from './update-case'

interface Trial {
  name: string
  event: string
  /** What has to be done to a fresh case first. */
  before?: (actor: MemberActor, caseView: CaseView, world: World) => Promise<unknown>
  run: (actor: MemberActor, caseId: string, world: World) => Promise<unknown>
  /** A comment goes on an ended case too. */
  onEnded?: 'works'
}

const claimFirst: Trial['before'] = (actor, { id }) => claimCase(actor, { caseId: id })
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString()

const trials: Trial[] = [
  {
    name: 'assign',
    event: 'case.assigned',
    run: (actor, caseId, world) => assignCase(actor, { caseId, assignee: world.people.approver.email }),
  },
  {
    name: 'unassign',
    event: 'case.unassigned',
    before: claimFirst,
    run: (actor, caseId) => unassignCase(actor, { caseId }),
  },
  { name: 'claim', event: 'case.claimed', run: (actor, caseId) => claimCase(actor, { caseId }) },
  {
    name: 'release',
    event: 'case.released',
    before: claimFirst,
    run: (actor, caseId) => releaseCase(actor, { caseId }),
  },
  {
    name: 'set status',
    event: 'case.status_changed',
    run: (actor, caseId) => setCaseStatus(actor, { caseId, status: 'In Progress' }),
  },
  {
    name: 'set priority',
    event: 'case.priority_set',
    run: (actor, caseId) => setCasePriority(actor, { caseId, priority: 'Critical' }),
  },
  {
    name: 'update',
    event: 'case.updated',
    run: (actor, caseId) => updateCase(actor, { caseId, fields: { country: 'PT' } }),
  },
  {
    name: 'move',
    event: 'case.moved',
    run: (actor, caseId, world) => moveCase(actor, { caseId, queueId: world.otherQueueId }),
  },
  {
    name: 'attach',
    event: 'case.objects_attached',
    run: (actor, caseId) => attachObjects(actor, { caseId, objects: [{ type: 'person', externalReference: 'p1' }] }),
  },
  {
    name: 'detach',
    event: 'case.object_detached',
    before: (actor, { id }) =>
      attachObjects(actor, { caseId: id, objects: [{ type: 'person', externalReference: 'p2' }] }),
    run: async (actor, caseId) => detachObject(actor, { caseId, objectId: await objectOf(caseId) }),
  },
  {
    name: 'attach file',
    event: 'case.file_attached',
    run: async (actor, caseId, world) => attachFile(actor, { caseId, ...(await keptText(world)) }),
  },
  {
    name: 'delete file',
    event: 'case.file_deleted',
    before: attachText,
    run: async (actor, caseId) => deleteFile(actor, { caseId, fileId: await fileOf(caseId) }),
  },
  {
    name: 'restore file',
    event: 'case.file_restored',
    before: async (actor, caseView, world) => {
      await attachText(actor, caseView, world)
      await deleteFile(actor, { caseId: caseView.id, fileId: await fileOf(caseView.id) })
    },
    run: async (actor, caseId) => restoreFile(actor, { caseId, fileId: await fileOf(caseId) }),
  },
  {
    name: 'comment',
    event: 'case.commented',
    onEnded: 'works',
    run: (actor, caseId) => commentOnCase(actor, { caseId, message: 'Asked the client.' }),
  },
  {
    name: 'checklist',
    event: 'case.checklist_item_set',
    run: (actor, caseId) => setChecklistItem(actor, { caseId, key: 'proof', done: true }),
  },
  {
    name: 'decide',
    event: 'case.decided',
    before: readyToClose,
    run: (actor, caseId) => decideCase(actor, { caseId, decision: 'Approve', narrative: 'All is well here.' }),
  },
  {
    name: 'escalate',
    event: 'case.escalated',
    run: (actor, caseId) => escalateCase(actor, { caseId, reason: 'Too large for me.' }),
  },
  {
    name: 'set deadline',
    event: 'case.deadline_set',
    run: (actor, caseId) => setCaseDeadline(actor, { caseId, deadline: { expiresInSeconds: 3600 } }),
  },
  {
    name: 'snooze',
    event: 'case.snoozed',
    run: (actor, caseId) => snoozeCase(actor, { caseId, until: tomorrow(), reason: 'Office closed.' }),
  },
]

async function readyToClose(actor: MemberActor, { id }: CaseView): Promise<void> {
  await setCaseStatus(actor, { caseId: id, status: 'In Progress' })
  await setChecklistItem(actor, { caseId: id, key: 'proof', done: true })
  await updateCase(actor, { caseId: id, fields: { legal_name: 'Brightwater Trading Ltd' } })
}

const objectOf = (caseId: string) =>
  asOwner(async (owner) => {
    const { rows } = await owner.query('select object_id from case_objects where case_id = $1', [caseId])
    return (rows[0]?.object_id as string | undefined) ?? crypto.randomUUID()
  })

async function keptText({ environmentId }: World) {
  async function* text() {
    yield Buffer.from('Proof of address')
  }
  const { path, ...kept } = await stageFile(text(), 'proof.txt')
  await fileStore().put({ environmentId, sha256: kept.sha256 }, { path, bytes: kept.bytes })
  await discardStaged({ path })
  return kept
}

async function attachText(actor: MemberActor, { id }: CaseView, world: World): Promise<void> {
  await attachFile(actor, { caseId: id, ...(await keptText(world)) })
}

const fileOf = (caseId: string) =>
  asOwner(async (owner) => {
    const { rows } = await owner.query('select id from files where case_id = $1', [caseId])
    return (rows[0]?.id as string | undefined) ?? crypto.randomUUID()
  })

const rowOf = (caseId: string) =>
  asOwner(async (owner) => (await owner.query('select version, updated_at from cases where id = $1', [caseId])).rows[0])

describe.each(trials)('$name', ({ event, before, run, onEnded }) => {
  const scene = async () => {
    const world = await makeWorld()
    const caseView = await makeCase(world)
    const actor = memberActor(world)
    await before?.(actor, caseView, world)
    return { world, caseView, actor }
  }

  it('works, once, and is recorded', async () => {
    const { world, caseView, actor } = await scene()
    const recorded = await eventTypes(caseView.id)
    const { version } = await rowOf(caseView.id)
    await run(actor, caseView.id, world)
    expect(await eventTypes(caseView.id)).toEqual([...recorded, event])
    expect((await rowOf(caseView.id)).version).toBe(version + 1)
  })

  it('is refused to an auditor and leaves nothing behind', async () => {
    const { world, caseView } = await scene()
    const untouched = await rowOf(caseView.id)
    await expect(run(memberActor(world, 'auditor'), caseView.id, world)).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await rowOf(caseView.id)).toEqual(untouched)
  })

  it('finds no case of another environment', async () => {
    const { world, caseView } = await scene()
    const other = await makeWorld({ organizationId: world.organizationId })
    const recorded = await eventTypes(caseView.id)
    await expect(run(memberActor(other), caseView.id, world)).rejects.toMatchObject({ kind: 'not_found' })
    expect(await eventTypes(caseView.id)).toEqual(recorded)
  })

  it(onEnded === 'works' ? 'works on an ended case' : 'refuses an ended case', async () => {
    const { world, caseView, actor } = await scene()
    const closing = memberActor(world)
    if (event !== 'case.decided') await readyToClose(closing, caseView)
    await decideCase(closing, { caseId: caseView.id, decision: 'approve', narrative: 'All is well here.' })
    const attempt = run(actor, caseView.id, world)
    if (onEnded === 'works') await attempt
    else await expect(attempt).rejects.toMatchObject({ code: expect.stringMatching(/case_closed|invalid_transition/) })
  })
})
