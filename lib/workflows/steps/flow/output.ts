import { open } from '../../shapes'
import { flowStep } from '../contract'

export const outputStep = flowStep({
  type: 'output',
  label: 'Output',
  summary: 'Says what the run returns; a later one adds to it.',
  group: 'Flow',
  fields: [{ key: 'values', label: 'Values', widget: 'pairs', required: true }],
  output: { values: open('Values') },
  example: { values: { title: '{{trigger.case.title}}' } },
})
