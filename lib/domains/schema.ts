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
