import { z } from 'zod'
import { metadataSchema, tagsSchema } from '@/lib/cases/schema'
import { fieldTypes } from '@/lib/fields/names'
import { fieldOptions, keySchema, labelSchema } from '@/lib/fields/schema'
import { objectInput, objectsPerCase } from '@/lib/objects/schema'
import { type ImportCounts, type ImportProblem, type ImportSource, type ImportState, importSources } from './names'

const reference = z.string().min(1).max(500)
const instant = z.iso.datetime({ offset: true })
/** A person as the vendor names them: an e-mail address, an ARN, a name. */
const somebody = z.string().min(1).max(500).nullable().default(null)
const source = z.enum(importSources)

/** A case as a vendor has it, in Docket's words: what a reader gives and the writer keeps. */
export const importCaseInput = z.strictObject({
  source,
  /** The vendor's id of the case: the second time it is found by it. */
  reference,
  /** Which of the vendor's keys read it, by its last characters. */
  key: z.string().max(100).default(''),
  templateId: z.uuid('must be an id.'),
  title: z.string().min(1).max(500),
  externalReference: z.string().min(1).max(255).nullable().default(null),
  /** Key of a status of the template. */
  status: z.string().min(1).max(200),
  fields: z.record(keySchema, z.json()).default({}),
  tags: tagsSchema.default([]),
  metadata: metadataSchema.default({}),
  queueId: z.uuid().nullable().default(null),
  assignee: somebody,
  madeAt: instant,
  madeBy: somebody,
  /** When it came into its end status, where it is in one. */
  endedAt: instant.nullable().default(null),
  endedBy: somebody,
  deadline: instant.nullable().default(null),
  objects: z.array(objectInput).max(objectsPerCase).default([]),
  comments: z
    .array(
      z.strictObject({
        reference,
        message: z.string().trim().min(1).max(20_000),
        author: somebody,
        madeAt: instant,
        editedAt: instant.nullable().default(null),
      }),
    )
    .max(10_000)
    .default([]),
  /** Sentences for the timeline about what could not be brought over whole. */
  notes: z.array(z.string().max(500)).max(50).default([]),
})
export type ImportCaseInput = z.input<typeof importCaseInput>
export type ImportedCase = z.output<typeof importCaseInput>

/** A field as a vendor has it. */
export const sourceField = z.strictObject({
  /** As the vendor's cases spell it. */
  word: z.string().min(1).max(500),
  /** What the key here is made of. */
  key: z.string().min(1).max(200),
  label: labelSchema,
  type: z.enum(fieldTypes),
  /** Types here whose values the vendor writes the same way: a field of this key and one of these is taken for it. */
  fitting: z.array(z.enum(fieldTypes)).default([]),
  description: z.string().max(1000).default(''),
  options: fieldOptions.default([]),
  required: z.boolean().default(false),
  writeOnce: z.boolean().default(false),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
})
export type SourceField = z.output<typeof sourceField>

export const sourceStatus = z.strictObject({
  /** As the vendor's cases spell it. */
  word: z.string().min(1).max(200),
  name: labelSchema,
  ends: z.boolean(),
})
export type SourceStatus = z.output<typeof sourceStatus>

/** A template as a vendor has it. */
export const adoptTemplateInput = z.strictObject({
  source,
  reference,
  name: labelSchema,
  description: z.string().max(2000).default(''),
  statuses: z.array(sourceStatus).min(1).max(50),
  fields: z.array(sourceField).max(220),
})
export type AdoptTemplateInput = z.input<typeof adoptTemplateInput>
export type SourceTemplate = z.output<typeof adoptTemplateInput>

/** What Connect keeps once for a domain: fields of its own, options of `status`. */
export const adoptFieldsInput = z.strictObject({
  source,
  fields: z.array(sourceField).max(1000),
  statuses: z.array(sourceStatus).max(50),
})
export const adoptDomainTemplateInput = z.strictObject({
  source,
  reference,
  name: z.string().min(1).max(100),
  description: z.string().max(255).default(''),
  /** Ids of fields here. */
  requiredFields: z.array(z.string()).max(100).default([]),
  tags: z.record(z.string(), z.string()).default({}),
})
export type AdoptDomainTemplateInput = z.input<typeof adoptDomainTemplateInput>

/** Where a vendor's API is, and what in it. */
const place = {
  source,
  url: z.url({ protocol: /^https?$/, error: 'must be a web address such as https://api.withpersona.com' }).max(500),
  /** Of Connect: the domain, and the region that requests are signed for. */
  domainId: z.string().trim().min(1).max(500).optional(),
  region: z
    .string()
    .trim()
    .regex(/^[a-z0-9-]{1,40}$/, 'must be a region such as eu-west-1')
    .optional(),
}
const needsDomain = (input: { source: ImportSource; domainId?: string }) =>
  input.source !== 'connect' || input.domainId !== undefined
const domainProblem = { path: ['domainId'], error: 'Name the domain to bring over by its domainId.' }

/** Persona: the key. Connect: access key id, colon, secret access key. */
const secret = z
  .string()
  .trim()
  .min(1)
  .max(1000)
  .regex(/^[\x21-\x7e]+$/, 'must be on one line, without blanks')

/** Left for the worker, the secret encrypted beside it; else whoever starts it serves it too. */
const inBackground = z.boolean().default(true)

export const startImportInput = z
  .strictObject({
    ...place,
    secret,
    inBackground,
    dryRun: z.boolean().default(false),
  })
  .refine(needsDomain, domainProblem)
  .refine((input) => input.source !== 'connect' || /^[^:]+:.+$/.test(input.secret), {
    path: ['secret'],
    error: 'Give access key id and secret access key with a colon between them.',
  })
export type StartImportInput = z.input<typeof startImportInput>
export const importIdInput = z.strictObject({ importId: z.uuid('must be an id.') })
export const retryImportInput = importIdInput.extend({ secret, inBackground })
export const finishImportInput = importIdInput.extend({ error: z.string().min(1).max(2000).nullable().default(null) })

export interface ImportPlace {
  domainId?: string
  region?: string
}

export interface ImportView {
  id: string
  source: ImportSource
  url: string
  place: ImportPlace
  keyHint: string
  dryRun: boolean
  state: ImportState
  total: number | null
  seen: number
  counts: ImportCounts
  problems: ImportProblem[]
  problemsCount: number
  error: string | null
  createdAt: string
  finishedAt: string | null
}
