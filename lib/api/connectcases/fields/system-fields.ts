/** Types as Amazon names them. */
export type WireType = 'Text' | 'Number' | 'Boolean' | 'DateTime' | 'SingleSelect' | 'Url' | 'User'

export interface SystemField {
  id: string
  name: string
  type: WireType
  description: string
  /** Who writes it: the client, the client when it creates the case, or we alone. */
  writer: 'client' | 'creation' | 'service'
  multiline?: true
  /** Kept among the case's own fields, under this key. */
  key?: string
}

const field = (
  id: string,
  name: string,
  type: WireType,
  writer: SystemField['writer'],
  description: string,
): SystemField => ({
  id,
  name,
  type,
  writer,
  description,
})

/** The fields every domain has, in Amazon's order. */
export const systemWireFields: readonly SystemField[] = [
  field('case_id', 'Case ID', 'Text', 'service', 'Unique identifier of the case.'),
  field('title', 'Title', 'Text', 'client', 'Title of the case.'),
  field('status', 'Status', 'SingleSelect', 'client', 'Status of the case.'),
  {
    ...field('case_reason', 'Case reason', 'SingleSelect', 'client', 'Reason for opening the case.'),
    key: 'case_reason',
  },
  { ...field('summary', 'Summary', 'Text', 'client', 'Summary of the case.'), key: 'summary', multiline: true },
  { ...field('customer_id', 'Customer', 'Text', 'client', 'Customer profile the case is about.'), key: 'customer_id' },
  field('assigned_queue', 'Assigned queue', 'Text', 'client', 'Queue the case waits in.'),
  field('assigned_user', 'Assigned user', 'Text', 'client', 'User the case is assigned to.'),
  field('reference_number', 'Reference number', 'Text', 'creation', 'Friendly number of the case.'),
  field('created_datetime', 'Date/Time opened', 'DateTime', 'service', 'When the case was opened.'),
  field('last_updated_datetime', 'Date/Time updated', 'DateTime', 'service', 'When the case last changed.'),
  field('last_closed_datetime', 'Date/Time closed', 'DateTime', 'service', 'When the case was last closed.'),
  field('last_reopened_datetime', 'Date/Time reopened', 'DateTime', 'service', 'When the case was last reopened.'),
  field('next_sla_breach_datetime', 'Next SLA breach', 'DateTime', 'service', 'The nearest target not met yet.'),
  field('created_by', 'Created by', 'User', 'service', 'Who opened the case.'),
  field('last_updated_user', 'Last updated by', 'User', 'service', 'Who last changed the case.'),
]
