import { accountTakeover } from './account-takeover'
import { amlAlertReview } from './aml-alert-review'
import { kybOnboarding } from './kyb-onboarding'
import { kycOnboarding } from './kyc-onboarding'
import { periodicReview } from './periodic-review'
import type { TemplateSeed } from './seed'
import { transactionMonitoring } from './transaction-monitoring'

/** One for each type and category a caller may name, in the order of the templates page. */
export const demoTemplates: TemplateSeed[] = [
  kycOnboarding,
  kybOnboarding,
  amlAlertReview,
  transactionMonitoring,
  periodicReview,
  accountTakeover,
]
