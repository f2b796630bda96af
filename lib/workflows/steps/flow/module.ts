import { text } from '../../shapes'
import { flowStep } from '../contract'

export const moduleStep = flowStep({
  type: 'module',
  label: 'Module',
  summary: 'Runs another workflow and goes on with what it returns.',
  group: 'Flow',
  fields: [
    { key: 'workflow', label: 'Workflow', widget: 'workflow', required: true, fixed: true },
    { key: 'inputs', label: 'Inputs', widget: 'inputs' },
  ],
  output: { run_id: text('Run', 'run') },
  example: { workflow: 'callable' },
})
