import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOwnerPool } from '@/lib/db/owner'
import type { MemberActor } from '@/lib/kernel/actor'
import { asOwner, makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { action, makeWorkflow, runsOf } from '@/lib/testing/workflows'
import type { WorkflowDefinitionInput } from '../schema'
import { archiveWorkflow } from './archive-workflow'
import { cancelRun } from './cancel-run'
import { pressCaseButton } from './press-case-button'
import { publishWorkflow } from './publish-workflow'
import { rerunRun } from './rerun-run'
import { restoreVersion } from './restore-version'
import { restoreWorkflow } from './restore-workflow'
import { setRollout } from './set-rollout'
import { startOnCases } from './start-on-cases'
import { startRows } from './start-rows'
import { triggerWorkflow } from './trigger-workflow'
import { updateWorkflow } from './update-workflow'

let pool: Pool
let world: World
let foreign: World
beforeAll(async () => {
  pool = openOwnerPool(6)
  world = await makeWorld()
  foreign = await makeWorld()
})
afterAll(() => pool.end())

const say = (value: unknown) => [action('say', 'output', { values: { said: value } })]
const api: WorkflowDefinitionInput = { trigger: { kind: 'api' }, steps: say('one') } as WorkflowDefinitionInput
const manual = {
  trigger: { kind: 'manual', subject: 'case' },
  steps: [action('rest', 'wait', { for: 'duration', seconds: 600 })],
} as WorkflowDefinitionInput
const rows = {
  trigger: { kind: 'manual', subject: 'row', inputs: [{ key: 'n', label: 'N', type: 'number', required: true }] },
  steps: say('{{trigger.fields.n}}'),
} as WorkflowDefinitionInput
const button = {
  trigger: {
    kind: 'case_button',
    label: 'Ask the bank',
    inputs: [{ key: 'why', label: 'Why', prefill: 'For {{trigger.case.title}}' }],
  },
  steps: say('{{trigger.person.name}}: {{trigger.fields.why}}'),
} as WorkflowDefinitionInput

const lastEvent = (subjectId: string) =>
  asOwner(
    async (owner) =>
      (await owner.query('select type from events where subject_id = $1 order by id desc limit 1', [subjectId])).rows[0]
        ?.type,
  )

interface Trial {
  event: string
  /** Who may; who may not is a reviewer where this is an admin, an auditor where it is a reviewer. */
  by: 'admin' | 'reviewer'
  definition?: WorkflowDefinitionInput
  before?: (admin: MemberActor, workflowId: string, caseId: string) => Promise<unknown>
  run: (actor: MemberActor, workflowId: string, caseId: string, runId: string) => Promise<unknown>
  /** Makes it impossible, and what is said then. */
  wrong?: { make: (admin: MemberActor, workflowId: string) => Promise<unknown>; code: string }
  onRun?: true
}

const archived = {
  make: (admin: MemberActor, workflowId: string) => archiveWorkflow(admin, { workflowId }),
  code: 'workflow_archived',
}
const startOne = (admin: MemberActor, workflowId: string, caseId: string) =>
  startOnCases(admin, { workflowId, caseIds: [caseId] })

const trials: Record<string, Trial> = {
  update: {
    event: 'workflow.updated',
    by: 'admin',
    run: (actor, workflowId) => updateWorkflow(actor, { workflowId, name: 'Renamed' }),
    wrong: archived,
  },
  publish: {
    event: 'workflow.published',
    by: 'admin',
    before: (admin, workflowId) =>
      updateWorkflow(admin, { workflowId, definition: { ...(api as object), steps: say('two') } as never }),
    run: (actor, workflowId) => publishWorkflow(actor, { workflowId }),
    wrong: archived,
  },
  'set rollout': {
    event: 'workflow.rollout_set',
    by: 'admin',
    before: async (admin, workflowId) => {
      await updateWorkflow(admin, { workflowId, definition: { ...(api as object), steps: say('two') } as never })
      await publishWorkflow(admin, { workflowId, rolloutPercent: 10 })
    },
    run: (actor, workflowId) => setRollout(actor, { workflowId, percent: 100 }),
    wrong: { make: (admin, workflowId) => setRollout(admin, { workflowId, percent: 0 }), code: 'no_rollout' },
  },
  'restore version': {
    event: 'workflow.version_restored',
    by: 'admin',
    run: (actor, workflowId) => restoreVersion(actor, { workflowId, number: 1 }),
    wrong: archived,
  },
  archive: {
    event: 'workflow.archived',
    by: 'admin',
    run: (actor, workflowId) => archiveWorkflow(actor, { workflowId }),
  },
  restore: {
    event: 'workflow.restored',
    by: 'admin',
    before: (admin, workflowId) => archiveWorkflow(admin, { workflowId }),
    run: (actor, workflowId) => restoreWorkflow(actor, { workflowId }),
  },
  trigger: {
    event: 'workflow.started',
    by: 'reviewer',
    run: (actor, workflowId) => triggerWorkflow(actor, { workflowId }),
    wrong: { make: (admin, workflowId) => updateWorkflow(admin, { workflowId, enabled: false }), code: 'workflow_off' },
  },
  'start on cases': { event: 'workflow.started', by: 'reviewer', definition: manual, run: startOne, wrong: archived },
  'start rows': {
    event: 'workflow.started',
    by: 'reviewer',
    definition: rows,
    run: (actor, workflowId) => startRows(actor, { workflowId, rows: [{ n: '1' }, { n: 2 }] }),
    wrong: archived,
  },
  'press case button': {
    event: 'workflow.started',
    by: 'reviewer',
    definition: button,
    run: (actor, workflowId, caseId) => pressCaseButton(actor, { workflowId, caseId }),
    wrong: archived,
  },
  'cancel run': {
    event: 'workflow_run.cancelled',
    by: 'reviewer',
    definition: manual,
    onRun: true,
    before: startOne,
    run: (actor, _w, _c, runId) => cancelRun(actor, { runId }),
  },
  'rerun run': {
    event: 'workflow.updated',
    by: 'reviewer',
    definition: manual,
    onRun: true,
    before: startOne,
    run: (actor, _w, _c, runId) => rerunRun(actor, { runId }),
    wrong: archived,
  },
}

describe.each(Object.entries(trials))('%s', (name, trial) => {
  const scene = async () => {
    const admin = memberActor(world, 'admin')
    const { id: caseId } = await makeCase(world)
    const workflowId = await makeWorkflow(world, trial.definition ?? api)
    await trial.before?.(admin, workflowId, caseId)
    const runId = (await runsOf(workflowId))[0]?.id ?? ''
    return { admin, caseId, workflowId, runId }
  }

  it('works and is recorded; refuses the wrong role, another environment and the wrong state', async () => {
    const { admin, caseId, workflowId, runId } = await scene()
    const weaker = memberActor(world, trial.by === 'admin' ? 'reviewer' : 'auditor')
    await expect(trial.run(weaker, workflowId, caseId, runId)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(trial.run(memberActor(foreign, 'admin'), workflowId, caseId, runId)).rejects.toMatchObject({
      code: 'not_found',
    })
    await trial.run(memberActor(world, trial.by), workflowId, caseId, runId)
    if (name !== 'rerun run') expect(await lastEvent(trial.onRun ? runId : workflowId)).toBe(trial.event)
    await trial.wrong?.make(admin, workflowId).catch(() => undefined)
    if (trial.wrong && name !== 'set rollout')
      await expect(trial.run(memberActor(world, trial.by), workflowId, caseId, runId)).rejects.toMatchObject({
        code: trial.wrong.code,
      })
  })

  it('survives a twin', async () => {
    const { caseId, workflowId, runId } = await scene()
    const actor = memberActor(world, trial.by)
    const twins = await Promise.allSettled([
      trial.run(actor, workflowId, caseId, runId),
      trial.run(actor, workflowId, caseId, runId),
    ])
    expect(twins.some(({ status }) => status === 'fulfilled')).toBe(true)
    for (const twin of twins) if (twin.status === 'rejected') expect(twin.reason).toMatchObject({ kind: 'conflict' })
  })
})
