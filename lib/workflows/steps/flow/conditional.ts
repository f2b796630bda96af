import { text } from '../../shapes'
import { flowStep } from '../contract'

export const conditionalStep = flowStep({
  type: 'conditional',
  label: 'Conditional',
  summary: 'Takes the first route whose condition holds, else the last one.',
  group: 'Flow',
  fields: [],
  output: { route: text('Route taken') },
  example: {},
})
