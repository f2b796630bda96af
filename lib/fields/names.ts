export const fieldTypes = [
  'text',
  'long_text',
  'number',
  'integer',
  'boolean',
  'date',
  'date_time',
  'single_select',
  'multi_select',
  'email',
  'url',
  'user',
  'file',
  'json',
  'money',
  'country',
] as const
export type FieldType = (typeof fieldTypes)[number]
