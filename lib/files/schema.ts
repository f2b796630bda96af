import { z } from 'zod'
import { type MediaType, mediaTypeNames } from './names'

/** At most this many on one case. */
export const filesPerCase = 500

/** A file as pages and doors show it; instants are ISO text. */
export interface FileView {
  id: string
  name: string
  description: string
  mediaType: MediaType
  bytes: number
  /** Of the content, hexadecimal. */
  sha256: string
  uploaderKind: string
  uploaderId: string | null
  onBehalfOf: string | null
  createdAt: string
}

export const descriptionSchema = z.string().trim().max(1000)

/** What the door found out about the bytes it took in. */
export const attachFileInput = z.strictObject({
  caseId: z.uuid('must be an id.'),
  name: z.string().min(1).max(1000),
  description: descriptionSchema.default(''),
  mediaType: z.enum(mediaTypeNames),
  bytes: z.number().int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

export const caseFileInput = z.strictObject({ caseId: z.uuid('must be an id.'), fileId: z.uuid('must be an id.') })
