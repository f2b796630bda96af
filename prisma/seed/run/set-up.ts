import 'server-only'
import { randomBytes } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import type { Client } from 'pg'
import type { Role } from '@/lib/auth/permissions'
import type { TemplateField } from '@/lib/fields/schema'
import { newId } from '@/lib/kernel/new-id'
import { templateDefinition } from '@/lib/templates/schema'
import { demoPassword, demoPeople, demoTeams, type Person } from '../people'
import { demoQueues } from '../queues'
import { demoTemplates } from '../templates/demo-templates'

/** An environment with everything that cases need: whom, where and of what. Ids by login and key. */
export interface SeededEnvironment {
  organizationId: string
  environmentId: string
  people: Map<string, { id: string; roles: Role[] }>
  teams: Map<string, string>
  queues: Map<string, string>
  templates: Map<string, string>
  /** Stands for the system that sends cases in; nobody knows its secret. */
  serviceKeyId: string
}

export interface EnvironmentSeed {
  slug: string
  name: string
  kind: 'production' | 'sandbox'
  people: readonly Person[]
}

/** People with the demo's password; returns their ids by login. */
export async function insertPeople(
  owner: Client,
  organizationId: string,
  domain: string,
): Promise<Map<string, string>> {
  const passwordHash = await hash(demoPassword)
  const ids = new Map(demoPeople.map(({ login }) => [login, newId()]))
  for (const { login, name, timeZone, availability } of demoPeople)
    await owner.query(
      `insert into users (id, organization_id, email, name, password_hash, time_zone, availability) values ($1, $2, $3, $4, $5, $6, $7)`,
      [ids.get(login), organizationId, `${login}@${domain}`, name, passwordHash, timeZone, availability ?? 'available'],
    )
  return ids
}

/** More than anybody of the demo has, so that nobody is full from the start. */
const reviewerCapacity = 30

/** Makes one environment with teams, queues and published templates. */
export async function setUp(
  owner: Client,
  organizationId: string,
  ids: Map<string, string>,
  { slug, name, kind, people }: EnvironmentSeed,
): Promise<SeededEnvironment> {
  const environmentId = newId()
  const insert = (table: string, row: Record<string, unknown>) => {
    const columns = Object.keys(row)
    const places = columns.map((_, index) => `$${index + 1}`)
    return owner.query(`insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`, Object.values(row))
  }
  await insert('environments', { id: environmentId, organization_id: organizationId, slug, name, kind })
  const scoped = { environment_id: environmentId }
  const teams = new Map(demoTeams.map(({ key }) => [key as string, newId()]))
  for (const team of demoTeams)
    await insert('teams', { ...scoped, id: teams.get(team.key), key: team.key, name: team.name })
  for (const person of people) {
    await insert('memberships', {
      ...scoped,
      user_id: ids.get(person.login),
      roles: person.roles,
      capacity: person.roles.includes('reviewer') ? reviewerCapacity : null,
    })
    for (const team of person.teams)
      await insert('team_members', { ...scoped, team_id: teams.get(team), user_id: ids.get(person.login) })
  }
  const queues = new Map<string, string>()
  for (const [position, queue] of demoQueues.entries()) {
    const id = newId()
    queues.set(queue.key, id)
    const { key, name, color, isDefault, defaultOrder } = queue
    await insert('queues', {
      ...scoped,
      id,
      key,
      name,
      color,
      position,
      is_default: isDefault,
      default_order: defaultOrder,
    })
    for (const team of queue.teams) await insert('queue_teams', { ...scoped, queue_id: id, team_id: teams.get(team) })
  }
  const serviceKeyId = newId()
  await insert('api_keys', {
    ...scoped,
    id: serviceKeyId,
    name: 'Onboarding service',
    prefix: 'dk_demo',
    hash: randomBytes(32),
    scopes: ['cases:write', 'objects:write'],
  })
  return {
    organizationId,
    environmentId,
    people: new Map(people.map(({ login, roles }) => [login, { id: ids.get(login) as string, roles }])),
    teams,
    queues,
    templates: await insertTemplates(insert, environmentId),
    serviceKeyId,
  }
}

type Insert = (table: string, row: Record<string, unknown>) => Promise<unknown>

async function insertTemplates(insert: Insert, environmentId: string): Promise<Map<string, string>> {
  const templates = new Map<string, string>()
  const catalogue = new Map<string, TemplateField>()
  for (const [position, template] of demoTemplates.entries()) {
    const id = newId()
    const versionId = newId()
    const definition = templateDefinition.parse(template.definition)
    templates.set(template.key, id)
    for (const field of definition.fields) catalogue.set(field.key, field)
    const { key, name, description, type, entityCategory } = template
    await insert('templates', {
      environment_id: environmentId,
      id,
      key,
      name,
      description,
      type,
      entity_category: entityCategory,
      position,
      published_version_id: versionId,
    })
    await insert('template_versions', {
      environment_id: environmentId,
      id: versionId,
      template_id: id,
      number: 1,
      definition: JSON.stringify(definition),
      note: 'First version.',
    })
  }
  for (const [key, { type, label, options, sensitive, searchable }] of catalogue)
    await insert('fields', {
      environment_id: environmentId,
      key,
      type,
      label,
      options: JSON.stringify(options),
      sensitive,
      searchable,
    })
  return templates
}
