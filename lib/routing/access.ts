import 'server-only'
import type { Condition } from '@/lib/conditions/schema'
import type { Tx } from '@/lib/db/transaction'
import { AppError, notFound, type Problem, refuse } from '@/lib/kernel/errors'
import { caseConditionProblems, unknownTeams } from '@/lib/queues/access'
import { unknownMembers } from '@/lib/teams/access'
import type { SourceKind } from './names'

/** A live policy. @throws AppError `not_found`, `conflict` archived */
export async function accessPolicy(tx: Tx, policyId: string) {
  const policy = await tx.prisma.assignmentPolicy.findFirst({
    where: { id: policyId, environmentId: tx.environmentId },
  })
  if (!policy) throw notFound('assignment policy')
  if (policy.archivedAt) throw new AppError('conflict', 'archived', `${policy.name} is archived.`)
  return policy
}

interface Named {
  sourceKind: SourceKind
  sourceIds?: readonly string[]
  teamIds?: readonly string[]
  userIds?: readonly string[]
  skillRules?: readonly { when: Condition }[]
}

/** Everything a policy names that is not there, at once. @throws AppError `invalid` */
export async function demandNamed(tx: Tx, given: Named): Promise<void> {
  const { teamIds = [], userIds = [], skillRules = [] } = given
  const rules = skillRules.map(({ when }, index) => ({ place: `skillRules.${index}.when`, when }))
  const problems = [
    ...(await unknownSources(tx, given)),
    ...(await unknownTeams(tx, teamIds)),
    ...(await unknownMembers(tx, userIds, 'userIds')),
    ...(await caseConditionProblems(tx, rules)),
  ]
  if (problems.length > 0) refuse(problems)
}

async function unknownSources(tx: Tx, { sourceKind, sourceIds = [] }: Named): Promise<Problem[]> {
  const where = { id: { in: [...sourceIds] }, environmentId: tx.environmentId, archivedAt: null }
  const known =
    sourceKind === 'queue' ? await tx.prisma.queue.count({ where }) : await tx.prisma.template.count({ where })
  if (known === new Set(sourceIds).size) return []
  return sourceKind === 'queue'
    ? [{ field: 'sourceIds', code: 'unknown_queue', message: 'There is no such queue here.' }]
    : [{ field: 'sourceIds', code: 'unknown_template', message: 'There is no such template here.' }]
}
