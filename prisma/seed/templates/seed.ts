import type { CaseType, EntityCategory } from '@/lib/cases/names'
import type { TemplateDefinitionInput } from '@/lib/templates/schema'

export type TemplateKey =
  | 'kyc_onboarding'
  | 'kyb_onboarding'
  | 'aml_alert_review'
  | 'transaction_monitoring'
  | 'periodic_review'
  | 'account_takeover'

/** A template as the demo makes it: its row and the document of its first version. */
export interface TemplateSeed {
  key: TemplateKey
  name: string
  description: string
  type: CaseType
  entityCategory: EntityCategory
  definition: TemplateDefinitionInput
}

type FieldInput = NonNullable<TemplateDefinitionInput['fields']>[number]
export type DecisionInput = NonNullable<TemplateDefinitionInput['decisions']>[number]
export type ChecklistInput = NonNullable<TemplateDefinitionInput['checklist']>[number]

export type CatalogueField = Omit<FieldInput, 'required' | 'default' | 'help'>

/** A field of the catalogue as one template has it. */
export const use = (
  field: CatalogueField,
  here: Pick<FieldInput, 'required' | 'default' | 'help'> = {},
): FieldInput => ({ ...field, ...here })

export const codes = (labels: Record<string, string>) => Object.entries(labels).map(([key, label]) => ({ key, label }))
export const options = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))
