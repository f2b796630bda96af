import { flowStep } from '../contract'

export const parallelStep = flowStep({
  type: 'parallel',
  label: 'Parallel',
  summary: 'Runs all its branches; goes on when each has ended.',
  group: 'Flow',
  fields: [],
  output: {},
  example: {},
})
