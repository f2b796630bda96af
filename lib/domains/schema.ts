import { z } from 'zod'

const id = z.uuid('must be an id.')
const name = z
  .string()
  .min(1)
  .max(100)
  .regex(/\S$/, 'must not be blank or end in a blank.')

export const createDomainInput = z.strictObject({ name })
export const deleteDomainInput = z.strictObject({ domainId: id })
export const listDomainsInput = z.strictObject({ domainId: id.optional() })

export interface DomainView {
  id: string
  name: string
  createdAt: string
}

/** `domain`, or a kind and an id: `field/title`, `layout/0192…`. */
const resource = z.string().regex(/^(domain|(field|layout|template|case-rule)\/[\w-]{1,100})$/)
export const tagsMost = 50
export const tagResourceInput = z.strictObject({
  resource,
  tags: z.record(z.string().min(1).max(128), z.string().max(256)),
})
export const untagResourceInput = z.strictObject({ resource, keys: z.array(z.string().min(1).max(128)).max(tagsMost) })
