import { triggerEvent } from '@/lib/workflows/events'
import type { TriggerKind } from '@/lib/workflows/names'
import type { Trigger } from '@/lib/workflows/schema'

export const triggerLabels: Record<TriggerKind, string> = {
  event: 'When something happens',
  api: 'Asked for by the API',
  schedule: 'At one time',
  recurring: 'Again and again',
  case_button: 'Button on a case',
  manual: 'By hand',
  call: 'Called by another workflow',
}

/** What starts a workflow, in one line. */
export function triggerText(trigger: Trigger): string {
  switch (trigger.kind) {
    case 'event': {
      const names = trigger.events.map((type) => triggerEvent(type)?.label ?? type)
      if (names.length === 0) return 'No event chosen yet'
      const listed =
        names.length > 2 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : names.join(' or ')
      return trigger.when ? `${listed}, on a condition` : listed
    }
    case 'api':
      return 'Asked for by the API'
    case 'schedule':
      return trigger.at ? `Once, on ${trigger.at.slice(0, 16).replace('T', ' at ')}` : 'No time chosen yet'
    case 'recurring':
      return trigger.cron ? `${trigger.cron} (${trigger.timeZone})` : 'No times chosen yet'
    case 'case_button':
      return trigger.label ? `Button “${trigger.label}” on a case` : 'Button on a case'
    case 'manual':
      return trigger.subject === 'case' ? 'By hand on chosen cases' : 'By hand for rows of a CSV'
    case 'call':
      return 'Called by another workflow'
  }
}
