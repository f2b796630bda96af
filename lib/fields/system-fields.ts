import { type TemplateField, templateField } from './schema'

/** Fields that every environment has where a template takes its whole catalogue; an environment's own field of the key wins. */
export const systemFields: readonly TemplateField[] = [
  { key: 'case_reason', type: 'single_select', label: 'Case reason' },
  { key: 'summary', type: 'long_text', label: 'Summary', maximum: 3000 },
  { key: 'customer_id', type: 'text', label: 'Customer', maximum: 500 },
  { key: 'assigned_user', type: 'text', label: 'Assigned user elsewhere', maximum: 500 },
  { key: 'assigned_queue', type: 'text', label: 'Assigned queue elsewhere', maximum: 500 },
].map((field) => templateField.parse(field))

/** The catalogue's list of statuses beside those of templates: its options are statuses. */
export const statusListKey = 'case_status'
