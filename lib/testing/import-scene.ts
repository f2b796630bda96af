import 'server-only'
import { assignCase } from '@/lib/cases/commands/assign-case'
import { commentOnCase } from '@/lib/cases/commands/comment-on-case'
import { createCase } from '@/lib/cases/commands/create-case'
import { setCaseStatus } from '@/lib/cases/commands/set-case-status'
import type { FieldType } from '@/lib/fields/names'
import type { TemplateDefinitionInput } from '@/lib/templates/schema'
import { asOwner, makeWorld, memberActor, type World } from './factories'
import { fieldSamples, sampleOptions } from './field-samples'

/** A field of every type, free ways between statuses, and no decisions: as Persona's and Connect's templates are. */
export const richDefinition: TemplateDefinitionInput = {
  fields: Object.keys(fieldSamples).map((type) => ({
    key: `a_${type}`,
    type: type as FieldType,
    label: `A ${type}`,
    options: type.endsWith('_select') ? sampleOptions : [],
  })),
  statuses: [
    { key: 'open', name: 'Open', kind: 'initial', next: ['pending', 'approved', 'declined'] },
    { key: 'pending', name: 'Pending', kind: 'active', next: ['open', 'approved', 'declined'] },
    { key: 'approved', name: 'Approved', kind: 'end', next: ['open'] },
    { key: 'declined', name: 'Declined', kind: 'end', next: ['open'] },
  ],
}

const statuses = ['open', 'pending', 'approved', 'declined']
/** A value of every type that a case can start with: its files come after it, and its people are there. */
const sampleFields = ({ people }: World) =>
  Object.fromEntries(
    Object.entries(fieldSamples)
      .filter(([type]) => type !== 'file')
      .map(([type, { good }]) => [`a_${type}`, type === 'user' ? people.reviewer.email : good[0]]),
  )

/** An environment with that many cases: every status, fields of all types, tags, objects, comments, deadlines, assignees. */
export async function makeSource(count: number): Promise<{ world: World; caseIds: string[] }> {
  const world = await makeWorld({ definition: richDefinition })
  const admin = memberActor(world, 'admin')
  const caseIds: string[] = []
  for (let n = 0; n < count; n++) {
    const rich = n % 10 < 4
    const made = await createCase(admin, {
      templateId: world.templateId,
      title: `Case ${n}`,
      fields: (rich ? sampleFields(world) : { a_text: `Text ${n}`, a_integer: n }) as never,
      tags: n % 3 === 0 ? ['vip', `lot=${n % 7}`] : [],
      slaExpiresInSeconds: n % 2 === 0 ? 86_400 + n : null,
      objects: rich
        ? [
            {
              type: 'inquiry',
              externalReference: `inq_${n % 5}`,
              status: 'completed',
              data: { note: `Note ${n % 5}` },
            },
            { type: 'report', externalReference: `rep_${n}`, status: 'ready', data: { kind: 'watchlist', matches: n } },
          ]
        : [],
    })
    const caseId = made.case.id
    caseIds.push(caseId)
    if (!rich) continue
    await commentOnCase(memberActor(world, 'reviewer'), { caseId, message: `First word on ${n}` })
    await commentOnCase(memberActor(world, 'manager'), { caseId, message: `Second word on ${n}` })
    await assignCase(admin, { caseId, assignee: world.people.reviewer.email })
    const status = statuses[n % statuses.length] as string
    if (status !== 'open') await setCaseStatus(admin, { caseId, status })
  }
  return { world, caseIds }
}

/** An empty environment beside it, where one person of the source works too. */
export async function makeDestination(source: World): Promise<World> {
  const world = await makeWorld({ organizationId: source.organizationId })
  await asOwner(async (owner) => {
    await owner.query(`insert into memberships (environment_id, user_id, roles) values ($1, $2, '{reviewer}')`, [
      world.environmentId,
      source.people.reviewer.id,
    ])
    await owner.query(`delete from templates where id = $1`, [world.templateId]).catch(() => undefined)
  })
  return world
}

/** Everything of an environment's cases that an import is to keep, by the case's reference or id. */
export const stateOf = (world: World) =>
  asOwner(async (owner) => {
    const { rows } = await owner.query(
      `select c.id, c.external_reference as reference, c.title, c.status_name as status, c.status_kind as kind, c.fields, c.tags,
         c.created_at as "createdAt", c.resolved_at as "resolvedAt", c.resolution, c.sla_deadline as deadline,
         c.sla_stopped_at as "stoppedAt", coalesce(c.on_behalf_of, u.email) as creator,
         (select email from users a where a.id = c.assignee_id) as assignee, c.comments_count as "commentsCount",
         c.objects_count as "objectsCount", (select count(*)::int from sla_clocks k where k.case_id = c.id and k.kind = 'resolution') as clocks,
         (select coalesce(jsonb_agg(jsonb_build_object('message', m.message, 'at', m.created_at,
            'author', coalesce(m.on_behalf_of, (select email from users w where w.id::text = m.author_id))) order by m.created_at), '[]')
          from comments m where m.case_id = c.id) as comments,
         (select coalesce(jsonb_agg(jsonb_build_object('type', o.type, 'reference', o.external_reference, 'status', o.status,
            'data', o.data) order by o.external_reference), '[]')
          from case_objects l join objects o on o.id = l.object_id where l.case_id = c.id) as objects
       from cases c left join users u on u.id::text = c.creator_id where c.environment_id = $1 order by c.number`,
      [world.environmentId],
    )
    return rows
  })

type State = Awaited<ReturnType<typeof stateOf>>[number]

/** What is the same on both sides: all but which case it is and what it is called, which Persona has no word for. */
export function withoutIds(row: State): Partial<State> {
  const { id: _, reference: __, title: ___, ...same } = row
  return same
}
