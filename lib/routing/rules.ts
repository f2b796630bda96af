import { attributesOf, holds, readFrom } from '@/lib/conditions/rules'
import type { CaseAttributes } from '@/lib/queues/rules'
import type { SourceKind } from './names'
import type { SkillRule } from './schema'

interface Covering {
  sourceKind: SourceKind
  sourceIds: readonly string[]
  skillRules: SkillRule[]
}

/** The first policy, in their order, that is for the case's queue or template. */
export const policyFor = <Policy extends Covering>(
  policies: readonly Policy[],
  { queueId, templateId }: { queueId: string | null; templateId: string },
): Policy | undefined =>
  policies.find(({ sourceKind, sourceIds }) =>
    sourceIds.includes(sourceKind === 'queue' ? (queueId ?? '') : templateId),
  )

/** Skills a person needs for this case. */
export function skillsFor(policy: Covering, attributes: CaseAttributes): string[] {
  const read = readFrom(attributes)
  return [...new Set(policy.skillRules.filter(({ when }) => holds(when, read)).map(({ skill }) => skill))]
}

/** Whether the policy looks at attached objects. */
export const looksAtObjects = (policy: Covering & { method: string }): boolean =>
  policy.method === 'inquiry_creator' ||
  policy.skillRules.some(({ when }) => attributesOf(when).some((path) => path.startsWith('objects.')))

const creatorMembers = ['creator', 'created_by', 'creator_email', 'creator_email_address'] as const

/** Who the attached inquiries say created them, as ids or e-mail addresses. */
export const inquiryCreators = (objects: readonly { type: string; data?: unknown }[]): string[] =>
  objects
    .filter(({ type }) => type === 'inquiry')
    .flatMap(({ data }) => creatorMembers.map((member) => (data as Record<string, unknown> | null)?.[member]))
    .filter((word): word is string => typeof word === 'string' && word !== '')
    .map((word) => word.toLowerCase())
