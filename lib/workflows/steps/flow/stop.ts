import { flowStep } from '../contract'

export const stopStep = flowStep({
  type: 'stop',
  label: 'Stop',
  summary: 'Ends the run here, as succeeded or as failed.',
  group: 'Flow',
  fields: [
    {
      key: 'outcome',
      label: 'As',
      widget: 'choice',
      required: true,
      fixed: true,
      initial: 'succeeded',
      options: [
        { value: 'succeeded', label: 'Succeeded' },
        { value: 'failed', label: 'Failed' },
      ],
    },
    { key: 'message', label: 'Message', widget: 'text', while: { member: 'outcome', is: ['failed'] } },
  ],
  output: {},
  example: { outcome: 'succeeded' },
})
