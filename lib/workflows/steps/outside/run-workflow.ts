import 'server-only'
import { z } from 'zod'
import { startCalled } from '../../engine/flow/module'
import { text } from '../../shapes'
import { databaseStep } from '../contract'
import { word } from '../fields'

export const runWorkflowStep = databaseStep({
  type: 'workflow.run',
  label: 'Run workflow',
  summary: 'Starts another workflow and goes on without waiting for it.',
  group: 'Outside',
  fields: [
    { key: 'workflow', label: 'Workflow', widget: 'workflow', required: true, fixed: true },
    { key: 'inputs', label: 'Inputs', widget: 'inputs' },
  ],
  output: { run_id: text('Run', 'run') },
  example: { workflow: 'callable' },
  config: z.strictObject({ workflow: word, inputs: z.record(z.string(), z.json()).default({}) }),
  run: async ({ tx, at, run }, config) => ({ run_id: await startCalled({ tx, at, run }, config) }),
})
