import { z } from 'zod'
import { fieldTypes } from '@/lib/fields/names'
import { type CaseRule, caseRule } from './rule-schema'

const id = z.uuid('must be an id.')
const name = z.string().min(1).max(100).regex(/\S$/, 'must not be blank or end in a blank.')

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

const fieldId = z.string().min(1).max(500)
const description = z.string().max(255)

const section = z.object({
  fieldGroup: z.object({
    name: z.string().max(100).optional(),
    fields: z.array(z.object({ id: fieldId })).max(220),
  }),
})
const sections = z.object({ sections: z.array(section).max(1).optional() })
/** Two panels of fields in order. */
export const layoutContent = z.object({
  basic: z.object({ topPanel: sections.optional(), moreInfo: sections.optional() }),
})
export type LayoutContent = z.output<typeof layoutContent>

export const createLayoutInput = z.strictObject({ name, content: layoutContent })
export const updateLayoutInput = z.strictObject({
  layoutId: id,
  name: name.optional(),
  content: layoutContent.optional(),
})
export const layoutIdInput = z.strictObject({ layoutId: id })
export interface LayoutView {
  id: string
  name: string
  content: LayoutContent
  deleted: boolean
  createdAt: string
  updatedAt: string
}

export const createCaseRuleInput = z.strictObject({ name, description: description.optional(), rule: caseRule })
export const updateCaseRuleInput = z.strictObject({
  caseRuleId: id,
  name: name.optional(),
  description: description.optional(),
  rule: caseRule.optional(),
})
export const caseRuleIdInput = z.strictObject({ caseRuleId: id })
export interface CaseRuleView {
  id: string
  name: string
  description: string | null
  rule: CaseRule
  deleted: boolean
  createdAt: string
  updatedAt: string
}

const tagMap = z.record(z.string().min(1).max(128), z.string().max(256))
/** What a template is told besides its name: everything that its document is then drawn from. */
const told = {
  layoutId: id.optional(),
  requiredFields: z.array(fieldId).max(100),
  rules: z.array(z.object({ caseRuleId: id, fieldId: fieldId.optional() })).max(50),
  /** Put on its cases; null = none were named. */
  tags: tagMap.nullable(),
}
export const templateConfiguration = z.object({
  ...told,
  requiredFields: told.requiredFields.default([]),
  rules: told.rules.default([]),
  tags: told.tags.default(null),
})
export type TemplateConfiguration = z.output<typeof templateConfiguration>

export const createDomainTemplateInput = z.strictObject({
  name,
  description: description.optional(),
  active: z.boolean().default(true),
  configuration: templateConfiguration,
})
export const updateDomainTemplateInput = z.strictObject({
  templateId: id,
  name: name.optional(),
  description: description.optional(),
  active: z.boolean().optional(),
  /** Members that are left out stay. */
  configuration: z.object(told).partial().default({}),
})
export const domainTemplateIdInput = z.strictObject({ templateId: id })
export interface DomainTemplateView {
  id: string
  name: string
  description: string
  active: boolean
  deleted: boolean
  configuration: TemplateConfiguration
  createdAt: string
  updatedAt: string
}

export const createDomainFieldInput = z.strictObject({
  name,
  type: z.enum(fieldTypes),
  description: description.default(''),
})
export const putFieldOptionsInput = z.strictObject({
  /** A field's id; or `case_reason` or `status`, whose lists are made when they are first needed. */
  fieldId,
  options: z
    .array(z.strictObject({ value: z.string().max(200), label: z.string().max(200), active: z.boolean() }))
    .max(50),
})

const fieldList = z.array(z.object({ id: fieldId })).max(400)
export const includedData = z.object({
  caseData: z.object({ fields: fieldList }).optional(),
  relatedItemData: z.object({ includeContent: z.boolean() }).optional(),
})
export const putEventConfigurationInput = z.strictObject({
  enabled: z.boolean(),
  includedData: includedData.optional(),
})
export interface EventConfigurationView {
  enabled: boolean
  includedData?: z.output<typeof includedData>
}
