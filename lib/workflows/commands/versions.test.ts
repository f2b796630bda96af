import { beforeAll, describe, expect, it } from 'vitest'
import { asOwner, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { action, makeWorkflow } from '@/lib/testing/workflows'
import { getWorkflow } from '../queries/get-workflow'
import type { WorkflowDefinitionInput } from '../schema'
import { duplicateWorkflow } from './duplicate-workflow'
import { publishWorkflow } from './publish-workflow'
import { restoreVersion } from './restore-version'
import { setRollout } from './set-rollout'
import { updateWorkflow } from './update-workflow'

let world: World
let foreign: World
beforeAll(async () => {
  world = await makeWorld()
  foreign = await makeWorld()
})

const say = (value: unknown) => [action('say', 'output', { values: { said: value } })]
const api: WorkflowDefinitionInput = { trigger: { kind: 'api' }, steps: say('one') } as WorkflowDefinitionInput

describe('a workflow', () => {
  it('makes what was rolled out the draft again when it is taken back, and lets nothing be restored while it is rolled out', async () => {
    const admin = memberActor(world, 'admin')
    const workflowId = await makeWorkflow(world, api)
    const second = { ...(api as object), steps: say('two') } as never
    await updateWorkflow(admin, { workflowId, definition: second })
    await publishWorkflow(admin, { workflowId, rolloutPercent: 10 })
    await expect(restoreVersion(admin, { workflowId, number: 1 })).rejects.toMatchObject({ code: 'rollout_running' })
    const { version } = await setRollout(admin, { workflowId, percent: 0 })
    const taken = await getWorkflow(admin, { workflowId })
    expect(taken).toMatchObject({ version, rollout: null, published: { number: 1 }, draft: { steps: say('two') } })
    await publishWorkflow(admin, { workflowId, version, rolloutPercent: 10 })
    await setRollout(admin, { workflowId, percent: 100 })
    expect(await getWorkflow(admin, { workflowId })).toMatchObject({ draft: null, published: { number: 3 } })
  })

  it('is duplicated as its builder shows it, under a key of its own, never published', async () => {
    const admin = memberActor(world, 'admin')
    const workflowId = await makeWorkflow(world, api, 'Screening')
    const first = await duplicateWorkflow(admin, { workflowId })
    await updateWorkflow(admin, { workflowId, definition: { ...(api as object), steps: say('two') } as never })
    const second = await duplicateWorkflow(admin, { workflowId })
    expect([first.key, second.key]).toEqual(['screening-copy', 'screening-copy-2'])
    const copies = await Promise.all([first, second].map((copy) => getWorkflow(admin, { workflowId: copy.workflowId })))
    expect(copies).toMatchObject([
      { name: 'Screening (copy)', published: null, draft: { steps: say('one') } },
      { name: 'Screening (copy)', published: null, draft: { steps: say('two') } },
    ])
    const { rows: recorded } = await asOwner((owner) =>
      owner.query('select type, payload from events where subject_id = $1', [second.workflowId]),
    )
    expect(recorded).toMatchObject([{ type: 'workflow.created', payload: { duplicateOf: workflowId } }])
    await expect(duplicateWorkflow(memberActor(world), { workflowId })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(duplicateWorkflow(memberActor(foreign, 'admin'), { workflowId })).rejects.toMatchObject({
      code: 'not_found',
    })
    const twins = [1, 2].map(() => duplicateWorkflow(admin, { workflowId }))
    const made = await Promise.all(
      twins.map((twin) =>
        twin.then(
          ({ key }) => key,
          ({ kind }) => kind,
        ),
      ),
    )
    expect(['conflict,screening-copy-3', 'screening-copy-3,screening-copy-4']).toContain(made.toSorted().join())
  })
})
