import 'server-only'
import type { Client } from 'pg'
import { permissionsOfRoles, permissionsOfScopes } from '@/lib/auth/permissions'
import { createCase } from '@/lib/cases/commands/create-case'
import { type Tx, transaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/kernel/actor'
import { now, travel } from '@/lib/kernel/clock'
import type { PlannedCase, TimedStep } from '../plan/steps'
import type { Story } from '../stories/story'
import type { SeededEnvironment } from './set-up'
import { takeStep } from './take-step'

/** Plays one case from its arrival to now, each step by who did it and when; the clock's own crossings in between. */
export async function playCase(owner: Client, environment: SeededEnvironment, planned: PlannedCase): Promise<void> {
  let played = 0
  let caseId: string | undefined
  // one transaction for as many steps as no crossing comes between: a commit a step would wait for the disk each time
  while (played < planned.steps.length) {
    await transaction(environment.environmentId, async (tx) => {
      for (const timed of planned.steps.slice(played)) {
        if (caseId && (await isCrossingDue(tx, caseId, timed.at))) return
        caseId = await playStep(environment, planned, timed, caseId, tx)
        played++
      }
    })
    if (caseId) await sweepUpTo(owner, caseId, planned.steps[played]?.at ?? now())
  }
}

async function playStep(
  environment: SeededEnvironment,
  { story }: PlannedCase,
  timed: TimedStep,
  caseId: string | undefined,
  tx: Tx,
): Promise<string | undefined> {
  const actor = actorOf(environment, timed)
  const back = travel(timed.at.getTime() - now().getTime())
  try {
    if (timed.step.do === 'create') return await arrive(environment, actor, story, tx)
    if (caseId) await takeStep(environment, actor, caseId, timed.step, tx)
    return caseId
  } finally {
    back()
  }
}

async function arrive(environment: SeededEnvironment, actor: Actor, story: Story, tx: Tx): Promise<string> {
  const { template, title, priority, riskScore, fields, tags, externalReference, subjectKey, metadata, objects } = story
  const templateId = environment.templates.get(template)
  const input = {
    templateId,
    title,
    priority,
    riskScore,
    fields,
    tags,
    externalReference,
    subjectKey,
    metadata,
    objects,
  }
  return (await createCase(actor, input, { tx })).case.id
}

async function isCrossingDue(tx: Tx, caseId: string, until: Date): Promise<boolean> {
  const { slaNextCrossingAt } = await tx.prisma.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { slaNextCrossingAt: true },
  })
  return slaNextCrossingAt !== null && slaNextCrossingAt <= until
}

/** Crossings of this case that were due by then, each at its own instant: every other case was swept to the present. */
async function sweepUpTo(owner: Client, caseId: string, until: Date): Promise<void> {
  for (;;) {
    const { rows } = await owner.query<{ due: Date }>(
      'select sla_next_crossing_at as due from cases where id = $1 and sla_next_crossing_at <= $2',
      [caseId, until],
    )
    if (!rows[0]) return
    await owner.query('select sweep_sla($1, 10)', [new Date(rows[0].due.getTime() + 1000)])
  }
}

function actorOf(environment: SeededEnvironment, { by }: TimedStep): Actor {
  const { organizationId, environmentId } = environment
  const person = environment.people.get(by)
  if (!person)
    return {
      kind: 'apiKey',
      apiKeyId: environment.serviceKeyId,
      ownerId: null,
      organizationId,
      environmentId,
      permissions: permissionsOfScopes(['cases:write', 'objects:write']),
      via: 'seed',
    }
  return {
    kind: 'member',
    userId: person.id,
    roles: person.roles,
    organizationId,
    environmentId,
    permissions: permissionsOfRoles(person.roles),
    via: 'seed',
  }
}
