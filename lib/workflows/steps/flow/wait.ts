import { limits } from '../../names'
import { eventShape, maybe, yes } from '../../shapes'
import { flowStep } from '../contract'

export const waitStep = flowStep({
  type: 'wait',
  label: 'Wait',
  summary: 'Waits for an event of a case, object or run, or for a time; 30 days at most.',
  group: 'Flow',
  fields: [
    {
      key: 'for',
      label: 'Wait for',
      widget: 'choice',
      required: true,
      fixed: true,
      initial: 'event',
      options: [
        { value: 'event', label: 'An event' },
        { value: 'duration', label: 'A length of time' },
        { value: 'instant', label: 'A point in time' },
      ],
    },
    {
      key: 'subject',
      label: 'Of',
      widget: 'text',
      required: true,
      help: 'The id of a case, an object or a workflow run.',
      while: { member: 'for', is: ['event'] },
    },
    {
      key: 'events',
      label: 'Events',
      widget: 'events',
      required: true,
      fixed: true,
      while: { member: 'for', is: ['event'] },
    },
    {
      key: 'seconds',
      label: 'For',
      widget: 'duration',
      required: true,
      minimum: 1,
      maximum: limits.waitSeconds,
      while: { member: 'for', is: ['duration'] },
    },
    { key: 'until', label: 'Until', widget: 'date_time', required: true, while: { member: 'for', is: ['instant'] } },
    {
      key: 'timeout_seconds',
      label: 'At the longest',
      widget: 'duration',
      minimum: 1,
      maximum: limits.waitSeconds,
      help: 'Left out: 30 days.',
      while: { member: 'for', is: ['event'] },
    },
    {
      key: 'fail_on_expiry',
      label: 'Error on expiration',
      widget: 'boolean',
      initial: false,
      fixed: true,
      while: { member: 'for', is: ['event'] },
    },
  ],
  output: { expired: yes('Whether the time ran out'), event: maybe(eventShape('The event that came')) },
  example: { for: 'event', subject: '{{trigger.case.id}}', events: ['case.decided'], timeout_seconds: 86_400 },
})
