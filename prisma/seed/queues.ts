import type { StateColor } from '@/lib/cases/names'
import type { TeamKey } from './people'

export interface QueueSeed {
  key: string
  name: string
  color: StateColor
  isDefault: boolean
  defaultOrder: 'deadline' | 'priority' | 'age' | 'risk'
  teams: TeamKey[]
}

export const demoQueues: QueueSeed[] = [
  queue('kyc_onboarding', 'KYC onboarding', 'blue', 'deadline', ['onboarding'], true),
  queue('kyb_onboarding', 'KYB onboarding', 'violet', 'deadline', ['business']),
  queue('aml_alerts', 'AML alerts', 'amber', 'risk', ['financial_crime']),
  queue('account_takeover', 'Account takeover', 'orange', 'deadline', ['fraud']),
  queue('transaction_monitoring', 'Transaction monitoring', 'green', 'priority', ['financial_crime', 'fraud']),
  queue('periodic_reviews', 'Periodic reviews', 'slate', 'age', ['business', 'financial_crime']),
]

function queue(
  key: string,
  name: string,
  color: StateColor,
  defaultOrder: QueueSeed['defaultOrder'],
  teams: TeamKey[],
  isDefault = false,
): QueueSeed {
  return { key, name, color, defaultOrder, teams, isDefault }
}
