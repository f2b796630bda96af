import type { TemplateField } from '@/lib/fields/schema'
import type { Reader } from '@/lib/fields/types/field-type'
import { fieldTypeOf } from '@/lib/fields/types/registry'

/** A field's value as one reads it. */
export const valueText = (field: Pick<TemplateField, 'type' | 'options'>, value: unknown, reader: Reader): string =>
  fieldTypeOf[field.type].format(value, reader, field)
