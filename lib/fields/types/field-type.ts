import type { z } from 'zod'
import type { AttributeType } from '@/lib/conditions/names'
import type { FieldType } from '../names'
import type { TemplateField } from '../schema'

/** What draws an editor of the value. */
export type Widget =
  | 'text'
  | 'textarea'
  | 'number'
  | 'yes_no'
  | 'date'
  | 'date_time'
  | 'select'
  | 'multi_select'
  | 'person'
  | 'file'
  | 'json'
  | 'money'
  | 'country'

/** Whom a value is formatted for. */
export interface Reader {
  locale: string
  timeZone: string
  /** People by id or e-mail, files by id. */
  names?: Record<string, string>
}

/** A value in Amazon's shape: exactly one member. */
export type ConnectValue =
  | { stringValue: string }
  | { doubleValue: number }
  | { booleanValue: boolean }
  | { userArnValue: string }

export interface Wire {
  /** JSON Schema of the value as stored, which is how the native shape has it. */
  native: Record<string, unknown>
  persona: { type: string; toWire(value: unknown): unknown; fromWire(value: unknown): unknown }
  connect: {
    type: 'Text' | 'Number' | 'Boolean' | 'DateTime' | 'SingleSelect' | 'Url' | 'User'
    multiline?: true
    toWire(value: unknown): ConnectValue
    /** undefined = not a value of this type. */
    fromWire(value: ConnectValue): unknown
  }
}

export interface ReferenceRule {
  kind: 'person' | 'file'
  /** What it is looked up by; null for what only another system can know. */
  wordOf(value: string): string | null
  code: string
  /** The refusal, in a sentence. */
  missing(field: Pick<TemplateField, 'label'>): string
}

/** Everything that depends on the type of a field. One file a type; the registry is exhaustive. */
export interface FieldTypeDefinition {
  type: FieldType
  /** As a person choosing it reads it. */
  label: string
  widget: Widget
  /** What `minimum` and `maximum` bound; null = nothing. */
  limits: 'length' | 'range' | null
  hasOptions: boolean
  /** How conditions compare it: its operators are those of this type. */
  attribute: AttributeType
  /** The part of a value that is compared. */
  comparable(value: unknown): unknown
  /** What a value must be. `held` = what the case has now: an option no longer offered may stay. */
  schema(field: TemplateField, held?: unknown): z.ZodType
  /** The one way it is kept, where a caller may write it in several. */
  stored?(value: unknown): unknown
  /** For a type whose values name something that has to be there. */
  reference?: ReferenceRule
  format(value: unknown, reader: Reader, field: Pick<TemplateField, 'options'>): string
  wire: Wire
}
