import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maskedValue } from '@/lib/cases/names'
import { openOwnerPool } from '@/lib/db/owner'
import { createField } from '@/lib/fields/commands/create-field'
import { makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { action, makeWorkflow, runAll, runsOf } from '@/lib/testing/workflows'
import { startOnCases } from '../commands/start-on-cases'
import { triggerWorkflow } from '../commands/trigger-workflow'
import { getRun } from '../queries/get-run'
import { listRuns } from '../queries/list-runs'
import { type WorkflowDefinition, workflowDefinition } from '../schema'
import { simulateWorkflow } from './simulate'

let pool: Pool
let world: World
beforeAll(async () => {
  pool = openOwnerPool(4)
  world = await makeWorld()
})
afterAll(() => pool.end())

const asking = (words: string): WorkflowDefinition =>
  workflowDefinition.parse({
    trigger: { kind: 'api', inputs: [{ key: 'who', label: 'Who', required: true }] },
    steps: [action('say', 'output', { values: { said: words } })],
  })

describe('a simulation', () => {
  it('is begun by what began an earlier run of the workflow, and starts none itself', async () => {
    const admin = memberActor(world, 'admin')
    const workflowId = await makeWorkflow(world, asking('{{trigger.fields.who}} came'))
    await triggerWorkflow(admin, { workflowId, fields: { who: 'Ana' } })
    await runAll(pool, world)
    const [run] = await runsOf(workflowId)
    const runId = run?.id ?? ''
    const definition = asking('{{trigger.fields.who}} would come')
    expect(await simulateWorkflow(admin, { workflowId, definition, runId })).toMatchObject({
      state: 'succeeded',
      output: { said: 'Ana would come' },
    })
    expect(await runsOf(workflowId)).toHaveLength(1)

    const other = await makeWorkflow(world, asking('x'))
    await expect(simulateWorkflow(admin, { workflowId: other, runId })).rejects.toMatchObject({ code: 'not_found' })
    const foreign = await makeWorld()
    const abroad = await makeWorkflow(foreign, asking('x'))
    const there = memberActor(foreign, 'admin')
    await expect(simulateWorkflow(there, { workflowId: abroad, runId })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('shows no value that looking at would be logged', async () => {
    await createField(memberActor(world, 'admin'), { key: 'tax_id', type: 'text', label: 'Tax id', sensitive: true })
    const { id: caseId } = await makeCase(world, { fields: { tax_id: 'PT-1234' } })
    const workflowId = await makeWorkflow(world, {
      trigger: { kind: 'event', events: ['case.created'] },
      steps: [action('find', 'case.find', { by: 'id', value: '{{trigger.case.id}}' })],
    })
    const simulated = await simulateWorkflow(memberActor(world, 'admin'), { workflowId, caseId })
    expect(simulated).toMatchObject({ state: 'succeeded' })
    expect(JSON.stringify(simulated)).toContain(maskedValue)
    expect(JSON.stringify(simulated)).not.toContain('PT-1234')
  })

  it('nor does a run, or the list of them, where a step copied it to another name', async () => {
    const { id: caseId } = await makeCase(world, { fields: { tax_id: 'PT-5678' } })
    const workflowId = await makeWorkflow(world, {
      trigger: { kind: 'manual', subject: 'case' },
      steps: [
        action('say', 'output', {
          values: { said: 'Tax id {{trigger.case.fields.tax_id}}', score: '{{trigger.case.number}}' },
        }),
      ],
    })
    await startOnCases(memberActor(world), { workflowId, caseIds: [caseId] })
    await runAll(pool, world)
    const admin = memberActor(world, 'admin')
    const { rows } = await listRuns(admin, { workflowId })
    expect(rows[0]?.output).toEqual({ said: `Tax id ${maskedValue}`, score: expect.any(Number) })
    const run = await getRun(admin, { runId: rows[0]?.id ?? '' })
    expect(run.output).toMatchObject({ said: `Tax id ${maskedValue}` })
    expect(JSON.stringify(run)).not.toContain('PT-5678')
  })
})
