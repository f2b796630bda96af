import 'server-only'
import { z } from 'zod'
import { answerSchemas, errorSchema, pageSchema } from './openapi-schemas'
import type { Operation } from './operation'

type Json = Record<string, unknown>

/** Statuses that every operation with a key can answer with. */
const refusals: Record<number, string> = {
  400: 'Not UTF-8, not JSON, or an Idempotency-Key that is no UUID',
  401: 'No valid API key',
  403: 'The key lacks the scope, or may not be used from there',
  404: "Not in the key's environment",
  409: 'Stale, claimed by somebody else, ended, or a twin still running',
  413: 'The body is too large',
  415: 'The body is not application/json',
  422: 'Every problem of the request, in details',
  429: 'Too many requests; Retry-After says when to come again',
  503: 'The database cannot be reached just now',
}

/** The document, made of the schemas that validate. */
export function openapiDocument(operations: Operation[]): Json {
  const definitions: Json = {}
  const paths: Record<string, Json> = {}
  for (const operation of operations) {
    paths[operation.path] ??= {}
    ;(paths[operation.path] as Json)[operation.method] = describeOperation(operation, definitions)
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Docket', version: '1', description: 'The native API of Docket.' },
    security: [{ apiKey: [] }, { bearer: [] }],
    paths,
    components: {
      securitySchemes: {
        apiKey: { type: 'apiKey', in: 'header', name: 'X-API-KEY' },
        bearer: { type: 'http', scheme: 'bearer' },
      },
      schemas: { ...answerSchemas, Error: errorSchema, Page: pageSchema, ...definitions },
    },
  }
}

function describeOperation(operation: Operation, definitions: Json): Json {
  const { method, path, summary, body, permission } = operation
  const writes = method !== 'get'
  return {
    operationId: nameOf(operation),
    summary,
    ...(permission ? {} : { security: [] }),
    parameters: [
      ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => parameter(name ?? '', 'path', true, { type: 'string' })),
      ...queryParameters(operation, definitions),
      ...(writes ? [parameter('Idempotency-Key', 'header', false, { type: 'string', format: 'uuid' })] : []),
    ],
    ...(body ? { requestBody: { required: true, content: contentOf(operation, schemaOf(body, definitions)) } } : {}),
    responses: { ...answers(operation), ...(permission ? refused(method) : {}) },
  }
}

/** JSON, or for an upload the parts of a form. */
function contentOf({ file }: Operation, schema: Json): Json {
  if (!file) return { 'application/json': { schema } }
  const parts = {
    file: { type: 'string', contentMediaType: 'application/octet-stream' },
    ...(schema.properties as Json),
  }
  return { 'multipart/form-data': { schema: { ...schema, properties: parts, required: ['file'] } } }
}

const parameter = (name: string, place: string, required: boolean, schema: unknown): Json => ({
  name,
  in: place,
  required,
  schema,
})

/** `post /v1/cases/{token}/assign` -> `post_cases_token_assign`. */
const nameOf = ({ method, path }: Operation) =>
  `${method}_${path.slice('/v1/'.length).replace(/[{}]/g, '').replace(/\W+/g, '_')}`

function queryParameters({ query }: Operation, definitions: Json): Json[] {
  if (!query) return []
  const { properties = {}, required = [] } = schemaOf(query, definitions) as { properties?: Json; required?: string[] }
  return Object.entries(properties).map(([name, schema]) => parameter(name, 'query', required.includes(name), schema))
}

/** A schema as the document has it; shared parts move to the components. */
function schemaOf(schema: z.ZodType, definitions: Json): Json {
  const { $schema: _, $defs, ...made } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json
  const text = JSON.stringify(made)
  const names = Object.keys(($defs as Json | undefined) ?? {})
  const moved = (json: string) =>
    json.replaceAll('#/$defs/', '#/components/schemas/').replace(/__schema\d+/g, 'AnyJson')
  for (const name of names) definitions[moved(name)] = JSON.parse(moved(JSON.stringify(($defs as Json)[name])))
  return JSON.parse(moved(text))
}

function answers(operation: Operation): Json {
  return Object.fromEntries(
    Object.entries(operation.answers).map(([status, name]) => {
      if (status === '204') return [status, { description: 'Nothing waits.' }]
      if (name === 'File')
        return [status, { description: 'The file.', content: { 'application/octet-stream': { schema: {} } } }]
      if (name === 'Document') return [status, json('The document.', { type: 'object' })]
      return [status, json(name, envelope(name))]
    }),
  )
}

function envelope(name: string): Json {
  const list = name.endsWith('List')
  const one = { $ref: `#/components/schemas/${list ? name.slice(0, -'List'.length) : name}` }
  const page = list ? { page: { $ref: '#/components/schemas/Page' } } : {}
  const meta = { type: 'object', properties: { request_id: { type: 'string' }, ...page }, required: ['request_id'] }
  return {
    type: 'object',
    properties: { data: list ? { type: 'array', items: one } : one, meta },
    required: ['data', 'meta'],
  }
}

const json = (description: string, schema: Json): Json => ({ description, content: { 'application/json': { schema } } })

const refused = (method: string): Json =>
  Object.fromEntries(
    Object.entries(refusals)
      .filter(([status]) => method !== 'get' || !['400', '409', '413', '415'].includes(status))
      .map(([status, description]) => [status, json(description, { $ref: '#/components/schemas/Error' })]),
  )
