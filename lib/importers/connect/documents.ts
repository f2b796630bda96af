import { z } from 'zod'

const text = z.string().max(100_000)
const id = z.string().min(1).max(500)
const token = z.string().max(20_000).nullish()
const instant = z.string().refine((words) => !Number.isNaN(Date.parse(words)))
/** A value: one member, and room for those we do not know. */
const value = z.record(z.string(), z.json())
const tags = z.record(z.string(), text.nullable()).nullish()

export const fieldList = z.object({
  fields: z
    .array(
      z.object({
        fieldId: id,
        name: text.min(1),
        type: z.string().max(100),
        namespace: z.string().max(100),
        attributes: z.object({ text: z.object({ isMultiline: z.boolean() }).nullish() }).nullish(),
      }),
    )
    .max(1000),
  nextToken: token,
})
export type ConnectField = z.output<typeof fieldList>['fields'][number]
export const optionList = z.object({
  options: z.array(z.object({ name: text.min(1), value: text.min(1), active: z.boolean() })).max(1000),
  nextToken: token,
})
export const templateDocument = z.object({
  name: text.min(1),
  description: text.nullish(),
  status: z.string().max(100).nullish(),
  requiredFields: z.array(z.object({ fieldId: id })).nullish(),
  tagPropagationConfigurations: z.array(z.object({ tagMap: z.record(z.string(), text) })).nullish(),
})
export const casePage = z.object({
  cases: z.array(z.object({ caseId: id }).nullable()).max(1000),
  totalCount: z.number().int().min(0).nullish(),
  nextToken: token,
})
export const caseDocument = z.object({
  templateId: id,
  fields: z.array(z.object({ id, value }).nullable()).max(1000),
  tags,
  nextToken: token,
})
export const itemPage = z.object({
  relatedItems: z
    .array(
      z
        .object({
          relatedItemId: id,
          type: z.string().max(100),
          associationTime: instant,
          content: z.record(z.string(), z.record(z.string(), z.json())),
          performedBy: z.object({ userArn: text.nullish(), customEntity: text.nullish() }).nullish(),
        })
        .nullable(),
    )
    .max(1000),
  nextToken: token,
})
export type ConnectItem = NonNullable<z.output<typeof itemPage>['relatedItems'][number]>
