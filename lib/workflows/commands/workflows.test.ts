import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOwnerPool } from '@/lib/db/owner'
import { purgeWorkflowRuns } from '@/lib/jobs/handlers/purge-workflow-runs'
import { watchWorkflows } from '@/lib/jobs/handlers/watch-workflows'
import { travel } from '@/lib/kernel/clock'
import { asOwner, makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { action, makeWorkflow, runAll, runsOf } from '@/lib/testing/workflows'
import { listCaseButtons } from '../queries/list-case-buttons'
import { listManualWorkflows } from '../queries/list-manual-workflows'
import { listWorkflowSecrets } from '../queries/list-workflow-secrets'
import type { WorkflowDefinitionInput } from '../schema'
import { createWorkflow } from './create-workflow'
import { deleteWorkflowSecret } from './delete-workflow-secret'
import { pressCaseButton } from './press-case-button'
import { publishWorkflow } from './publish-workflow'
import { resumeRun } from './resume-run'
import { setWorkflowSecret } from './set-workflow-secret'
import { startRows } from './start-rows'
import { triggerWorkflow } from './trigger-workflow'
import { updateWorkflow } from './update-workflow'

let pool: Pool
let world: World
beforeAll(async () => {
  pool = openOwnerPool(6)
  world = await makeWorld()
})
afterAll(() => pool.end())

const say = (value: unknown) => [action('say', 'output', { values: { said: value } })]
const api: WorkflowDefinitionInput = { trigger: { kind: 'api' }, steps: say('one') } as WorkflowDefinitionInput
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

describe('a workflow', () => {
  it('keeps runs that run on their version, gives a share of new ones the newest, and never overwrites another editor', async () => {
    const admin = memberActor(world, 'admin')
    const workflowId = await makeWorkflow(world, api)
    await triggerWorkflow(admin, { workflowId })
    await updateWorkflow(admin, { workflowId, definition: { ...(api as object), steps: say('two') } as never })
    await expect(updateWorkflow(admin, { workflowId, version: 1, name: 'Late' })).rejects.toMatchObject({
      code: 'stale',
    })
    await publishWorkflow(admin, { workflowId, rolloutPercent: 50 })
    await expect(updateWorkflow(admin, { workflowId, definition: api as never })).rejects.toMatchObject({
      code: 'rollout_running',
    })
    for (let run = 0; run < 30; run++) await triggerWorkflow(admin, { workflowId })
    await runAll(pool, world)
    const said = (await runsOf(workflowId)).map(({ output }) => output?.said)
    expect(said[0]).toBe('one')
    expect(new Set(said)).toEqual(new Set(['one', 'two']))
  })

  it('puts a button on a case, its form filled in beforehand', async () => {
    const reviewer = memberActor(world)
    const workflowId = await makeWorkflow(world, button)
    const { id: caseId } = await makeCase(world, { title: 'Ana Prata' })
    const [shown] = (await listCaseButtons(reviewer, { caseId })).filter((found) => found.workflowId === workflowId)
    expect(shown).toMatchObject({ label: 'Ask the bank', inputs: [{ key: 'why', value: 'For Ana Prata' }] })
    await pressCaseButton(reviewer, { workflowId, caseId, fields: { why: 'For Ana Prata' } })
    await runAll(pool, world)
    expect((await runsOf(workflowId))[0]?.output).toEqual({ said: `${world.people.reviewer.name}: For Ana Prata` })
  })

  it('names every problem of every row, and starts none then', async () => {
    const workflowId = await makeWorkflow(world, rows)
    const wrong = startRows(memberActor(world), { workflowId, rows: [{ n: '1' }, { n: 'x' }, { m: 1 }] })
    await expect(wrong).rejects.toMatchObject({
      problems: [{ field: 'rows.1.fields.n' }, { field: 'rows.2.fields.m' }, { field: 'rows.2.fields.n' }],
    })
    expect(await runsOf(workflowId)).toEqual([])
  })

  it('starts by the clock, once for each instant', async () => {
    const workflowId = await makeWorkflow(world, {
      trigger: { kind: 'recurring', cron: '0 9 * * *', timeZone: 'Europe/Lisbon' },
      steps: say('{{trigger.scheduled_for}}'),
    } as WorkflowDefinitionInput)
    const back = travel(86_400_000)
    await Promise.all([watchWorkflows(pool), watchWorkflows(pool)])
    await watchWorkflows(pool)
    await runAll(pool, world)
    back()
    const runs = await runsOf(workflowId)
    expect(runs).toHaveLength(1)
    expect(String(runs[0]?.output?.said)).toMatch(/T0[89]:00:00/)
  })

  it('whose run does not move gets its job back, and its owner is told; a run of long ago is forgotten', async () => {
    const workflowId = await makeWorkflow(world, api)
    const { runId } = await triggerWorkflow(memberActor(world), { workflowId })
    await asOwner((owner) =>
      owner.query(`delete from graphile_worker._private_jobs where payload->>'runId' = $1`, [runId]),
    )
    const back = travel(16 * 60_000)
    await watchWorkflows(pool)
    expect(await lastEvent(runId)).toBe('workflow_run.stuck')
    await runAll(pool, world)
    back()
    expect((await runsOf(workflowId))[0]).toMatchObject({ state: 'succeeded' })
    const bells = await asOwner(
      async (owner) =>
        (
          await owner.query(`select kind from notifications where user_id = $1 and kind = 'workflow'`, [
            world.people.admin.id,
          ])
        ).rows,
    )
    expect(bells).toHaveLength(1)
    const later = travel(91 * 86_400_000)
    await purgeWorkflowRuns({}, { query: pool.query.bind(pool) } as never)
    later()
    expect(await runsOf(workflowId)).toEqual([])
  })

  it('calls no address of a private network, and lets a failure pass where that is said', async () => {
    const call = action(
      'call',
      'http.request',
      { url: 'https://127.0.0.1/hook', method: 'GET' },
      { continueOnError: true },
    )
    const workflowId = await makeWorkflow(world, {
      trigger: { kind: 'api' },
      steps: [call, ...say('{{steps.call.failed}}')],
    })
    await triggerWorkflow(memberActor(world, 'admin'), { workflowId })
    await runAll(pool, world)
    const [run] = await runsOf(workflowId)
    expect(run).toMatchObject({ state: 'succeeded', output: { said: true } })
    expect(run?.steps[0]).toMatchObject({ state: 'failed', error: { code: 'refused_address' } })
  })

  it('is offered by hand where it is published, on and for that; lists its secrets by name with whom they serve, to admins', async () => {
    const own = await makeWorld()
    const admin = memberActor(own, 'admin')
    const onCases = { trigger: { kind: 'manual', subject: 'case' }, steps: say('x') } as WorkflowDefinitionInput
    await makeWorkflow(own, onCases, 'On cases')
    await makeWorkflow(own, rows, 'On rows')
    await createWorkflow(admin, { name: 'A draft', definition: onCases })
    const off = await makeWorkflow(own, onCases, 'Switched off')
    await updateWorkflow(admin, { workflowId: off, enabled: false })
    const offered = async (subject: 'case' | 'row') =>
      (await listManualWorkflows(memberActor(own), { subject })).map(({ name }) => name)
    expect([await offered('case'), await offered('row')]).toEqual([['On cases'], ['On rows']])
    await expect(listManualWorkflows(memberActor(own, 'auditor'), { subject: 'case' })).rejects.toMatchObject({
      code: 'forbidden',
    })

    await setWorkflowSecret(admin, { name: 'bank', value: 'a secret of some length' })
    const call = action('call', 'http.request', { url: 'https://example.com', method: 'GET', secret: 'bank' })
    const around = { ...action('each', 'loop', { mode: 'each', items: [1] }), steps: [call] }
    await makeWorkflow(own, { trigger: { kind: 'api' }, steps: [around] }, 'Signs')
    const secrets = await listWorkflowSecrets(admin, {})
    expect(secrets).toMatchObject([{ name: 'bank', usedBy: [{ name: 'Signs' }] }])
    expect(JSON.stringify(secrets)).not.toContain('of some length')
    await expect(listWorkflowSecrets(memberActor(own, 'manager'), {})).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('resumes only what failed; keeps its secrets sealed', async () => {
    const admin = memberActor(world, 'admin')
    const workflowId = await makeWorkflow(world, api)
    const { runId } = await triggerWorkflow(admin, { workflowId })
    await expect(resumeRun(admin, { runId })).rejects.toMatchObject({ code: 'run_not_failed' })
    await setWorkflowSecret(admin, { name: 'core', value: 'a secret of some length' })
    const [row] = await asOwner(
      async (owner) =>
        (await owner.query('select value from workflow_secrets where environment_id = $1', [world.environmentId])).rows,
    )
    expect(Buffer.from(row.value).toString('utf8')).not.toContain('secret of')
    await deleteWorkflowSecret(admin, { name: 'core' })
    await expect(deleteWorkflowSecret(admin, { name: 'core' })).rejects.toMatchObject({ code: 'not_found' })
    await expect(createWorkflow(memberActor(world, 'manager'), { name: 'x' })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(
      createWorkflow(admin, { name: 'Twin', key: 'twin' }).then(() =>
        createWorkflow(admin, { name: 'Twin', key: 'twin' }),
      ),
    ).rejects.toMatchObject({ code: 'already_exists' })
  })
})
