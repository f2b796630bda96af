export type Json = Record<string, unknown>

export const text = { type: 'string' }
export const count = { type: 'integer', minimum: 0 }
export const yes = { type: 'boolean' }
export const anything = { type: 'object', additionalProperties: true }
export const time = { type: 'string', format: 'date-time' }
export const words = (values: readonly string[]): Json => ({ type: 'string', enum: values })
export const orNull = (schema: Json): Json => ({ anyOf: [schema, { type: 'null' }] })
export const listOf = (items: Json): Json => ({ type: 'array', items })
export const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })
/** Every member is always there. */
export const object = (properties: Json): Json => ({ type: 'object', properties, required: Object.keys(properties) })
