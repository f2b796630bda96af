import { limits } from '../../names'
import { any, listOf, number } from '../../shapes'
import { flowStep } from '../contract'

export const loopStep = flowStep({
  type: 'loop',
  label: 'Loop',
  summary: `Repeats its steps for each entry of a list, or while a condition holds; at most ${limits.rounds} rounds.`,
  group: 'Flow',
  fields: [
    {
      key: 'mode',
      label: 'Repeat',
      widget: 'choice',
      required: true,
      fixed: true,
      initial: 'each',
      options: [
        { value: 'each', label: 'For each entry of a list' },
        { value: 'while', label: 'While a condition holds' },
      ],
    },
    { key: 'items', label: 'List', widget: 'json', required: true, while: { member: 'mode', is: ['each'] } },
    { key: 'while', label: 'While', widget: 'when', required: true, while: { member: 'mode', is: ['while'] } },
    {
      key: 'parallel',
      label: 'All rounds at once',
      widget: 'boolean',
      initial: false,
      fixed: true,
      while: { member: 'mode', is: ['each'] },
      help: 'Otherwise one after the other.',
    },
    {
      key: 'collect',
      label: 'Gather the outputs of',
      widget: 'step_inside',
      fixed: true,
      advanced: true,
      help: 'A step inside the loop; later steps find its outputs, one a round, as a list.',
    },
  ],
  output: { rounds: number('Rounds'), items: listOf(any(), 'Entries'), results: listOf(any(), 'Gathered outputs') },
  example: { mode: 'each', items: '{{trigger.case.tags}}', parallel: false },
})
