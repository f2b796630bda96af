import * as sdk from '@aws-sdk/client-connectcases'

/** Amazon's own description of the shapes, as its client carries it: kind, namespace, name, traits, members … */
type Schema = readonly unknown[]
const kinds = { simple: 0, list: 1, map: 2, structure: 3, union: 4, operation: 9 }

const exported = sdk as unknown as Record<string, unknown>
const isSchema = (value: unknown, kind: number): value is Schema =>
  Array.isArray(value) && value[0] === kind && typeof value[1] === 'string'

export interface WireOperation {
  name: string
  method: string
  path: string
  output: unknown
}

/** Every operation that the client knows. */
export const wireOperations: WireOperation[] = Object.values(exported)
  .filter((value) => isSchema(value, kinds.operation))
  .map(([, , name, traits, , output]) => {
    const [method, path] = (traits as { http: [string, string] }).http
    return { name: String(name), method, path, output }
  })

/** What is wrong with an answer, place by place: a required member missing, a union of none or two, a value of another type. */
export function shapeProblems(shape: unknown, value: unknown, place: string): string[] {
  const schema = resolved(shape)
  if (schema === 'unit') return []
  if (typeof schema === 'number') return simpleProblems(schema, value, place)
  switch (schema[0]) {
    case kinds.simple:
      return shapeProblems(schema[4], value, place)
    case kinds.structure:
      return structureProblems(schema, value, place)
    case kinds.union:
      return unionProblems(schema, value, place)
    case kinds.list:
      return Array.isArray(value)
        ? value.flatMap((entry, at) => shapeProblems(schema[4], entry, `${place}.${at}`))
        : [`${place} is not a list`]
    case kinds.map:
      return value instanceof Object
        ? Object.entries(value).flatMap(([key, entry]) => shapeProblems(schema[5], entry, `${place}.${key}`))
        : [`${place} is not a map`]
    default:
      return [`${place} has a shape nobody knows: ${String(schema[0])}`]
  }
}

/** A reference may be a function, or a pair of a reference and traits. */
function resolved(shape: unknown): Schema | number | 'unit' {
  if (typeof shape === 'function') return resolved(shape())
  if (Array.isArray(shape) && typeof shape[1] !== 'string') return resolved(shape[0])
  return shape as Schema | number | 'unit'
}

function structureProblems([, , name, , members, shapes, required]: Schema, value: unknown, place: string): string[] {
  if (!(value instanceof Object) || Array.isArray(value)) return [`${place} is no ${String(name)}`]
  const given = value as Record<string, unknown>
  const names = members as string[]
  const missing = names.slice(0, Number(required ?? 0)).filter((member) => given[member] === undefined)
  const unknown = Object.keys(given).filter((member) => !names.includes(member))
  return [
    ...missing.map((member) => `${place}.${member} is required and missing`),
    ...unknown.map((member) => `${place}.${member} is no member of ${String(name)}`),
    ...names.flatMap((member, at) =>
      given[member] === undefined ? [] : shapeProblems((shapes as unknown[])[at], given[member], `${place}.${member}`),
    ),
  ]
}

function unionProblems(schema: Schema, value: unknown, place: string): string[] {
  const count = value instanceof Object ? Object.keys(value).length : 0
  if (count !== 1) return [`${place} is a union with ${count} members`]
  return structureProblems([...schema.slice(0, 6), 0], value, place)
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
function simpleProblems(schema: number, value: unknown, place: string): string[] {
  if (schema >= 128) return simpleEach(schema - 128, Object.entries(value as object), place)
  if (schema >= 64) return simpleEach(schema - 64, Object.entries(value as object), place)
  const fits =
    schema === 0
      ? typeof value === 'string'
      : schema === 1
        ? typeof value === 'number'
        : schema === 2
          ? typeof value === 'boolean'
          : instant.test(String(value))
  return fits ? [] : [`${place} does not fit the type ${schema}: ${JSON.stringify(value)}`]
}

const simpleEach = (schema: number, entries: [string, unknown][], place: string): string[] =>
  entries.flatMap(([key, entry]) => simpleProblems(schema, entry, `${place}.${key}`))
