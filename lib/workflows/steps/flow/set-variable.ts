import { any, maybe } from '../../shapes'
import { flowStep } from '../contract'

export const setVariableStep = flowStep({
  type: 'set_variable',
  label: 'Set variable',
  summary: 'Sets, empties, adds to or takes from a variable of the run.',
  group: 'Flow',
  fields: [
    { key: 'variable', label: 'Variable', widget: 'variable', required: true, fixed: true },
    {
      key: 'operation',
      label: 'Operation',
      widget: 'choice',
      required: true,
      fixed: true,
      initial: 'set',
      options: [
        { value: 'set', label: 'Set to' },
        { value: 'unset', label: 'Empty' },
        { value: 'push', label: 'Add to the list' },
        { value: 'remove', label: 'Take from the list' },
        { value: 'add', label: 'Add the number' },
      ],
    },
    {
      key: 'value',
      label: 'Value',
      widget: 'json',
      required: true,
      while: { member: 'operation', is: ['set', 'push', 'remove', 'add'] },
    },
  ],
  output: { value: maybe(any('Value')) },
  example: { variable: 'note', operation: 'set', value: '{{trigger.case.title}}' },
})
