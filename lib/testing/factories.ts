import 'server-only'
import { randomUUID } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import { Client } from 'pg'
import { permissionsOfRoles, permissionsOfScopes, type Role, roles, type Scope } from '@/lib/auth/permissions'
import { createCase } from '@/lib/cases/commands/create-case'
import type { CreateCaseInput } from '@/lib/cases/schema'
import { env } from '@/lib/env'
import type { ApiKeyActor, MemberActor } from '@/lib/kernel/actor'
import { newId } from '@/lib/kernel/new-id'
import { type TemplateDefinitionInput, templateDefinition } from '@/lib/templates/schema'
import { plainDefinition } from './plain-definition'

export interface World {
  organizationId: string
  environmentId: string
  slug: string
  people: Record<Role, { id: string; email: string; name: string }>
  templateId: string
  /** The default queue, and another. */
  queueId: string
  otherQueueId: string
}

export const testPassword = 'a password for tests'
let passwordHash: Promise<string> | undefined

interface WorldOptions {
  definition?: TemplateDefinitionInput
  /** Joins the organization of another world. */
  organizationId?: string
}

/** A fresh organization with one environment, a person of each role, a published template and two queues. */
export async function makeWorld(options: WorldOptions = {}): Promise<World> {
  passwordHash ??= hash(testPassword, { memoryCost: 1024, timeCost: 1 })
  const suffix = randomUUID().slice(0, 8)
  const world = {
    organizationId: options.organizationId ?? newId(),
    environmentId: newId(),
    slug: `world-${suffix}`,
    templateId: newId(),
    queueId: newId(),
    otherQueueId: newId(),
    people: Object.fromEntries(
      roles.map((role) => [
        role,
        { id: newId(), email: `${role}-${suffix}@example.test`, name: `Test ${role} ${suffix}` },
      ]),
    ) as World['people'],
  }
  await asOwner(async (owner) => {
    await owner.query(`insert into organizations (id, name) values ($1, 'Test') on conflict do nothing`, [
      world.organizationId,
    ])
    await owner.query(
      `insert into environments (id, organization_id, slug, name, kind) values ($1, $2, $3, 'Test', 'sandbox')`,
      [world.environmentId, world.organizationId, world.slug],
    )
    for (const role of roles) await insertPerson(owner, world, role, await (passwordHash as Promise<string>))
    await owner.query(
      `insert into queues (id, environment_id, key, name, is_default, position) values ($1, $3, 'first', 'First', true, 0), ($2, $3, 'second', 'Second', false, 1)`,
      [world.queueId, world.otherQueueId, world.environmentId],
    )
    await insertTemplate(owner, world, options.definition ?? plainDefinition)
  })
  return world
}

async function insertPerson(owner: Client, world: World, role: Role, passwordHash: string) {
  const person = world.people[role]
  await owner.query(`insert into users (id, organization_id, email, name, password_hash) values ($1, $2, $3, $4, $5)`, [
    person.id,
    world.organizationId,
    person.email,
    person.name,
    passwordHash,
  ])
  await owner.query(`insert into memberships (environment_id, user_id, roles) values ($1, $2, $3)`, [
    world.environmentId,
    person.id,
    [role],
  ])
}

async function insertTemplate(owner: Client, world: World, definition: TemplateDefinitionInput) {
  const versionId = newId()
  await owner.query(
    `insert into templates (id, environment_id, key, name, type, entity_category, published_version_id) values ($1, $2, 'plain', 'Plain', 'Onboarding', 'Company', $3)`,
    [world.templateId, world.environmentId, versionId],
  )
  await owner.query(
    `insert into template_versions (id, environment_id, template_id, number, definition) values ($1, $2, $3, 1, $4)`,
    [versionId, world.environmentId, world.templateId, JSON.stringify(templateDefinition.parse(definition))],
  )
}

/** Runs as the owner of the tables, whom no policy binds: for setting scenes and looking behind them. */
export async function asOwner<Value>(run: (owner: Client) => Promise<Value>): Promise<Value> {
  const owner = new Client({ connectionString: env().DATABASE_URL })
  await owner.connect()
  return run(owner).finally(() => owner.end())
}

export const memberActor = (world: World, role: Role = 'reviewer'): MemberActor => ({
  kind: 'member',
  userId: world.people[role].id,
  roles: [role],
  organizationId: world.organizationId,
  environmentId: world.environmentId,
  permissions: permissionsOfRoles([role]),
  via: 'ui',
})

export const apiKeyActor = (world: World, scopes: Scope[] = ['*']): ApiKeyActor => ({
  kind: 'apiKey',
  apiKeyId: newId(),
  ownerId: null,
  organizationId: world.organizationId,
  environmentId: world.environmentId,
  permissions: permissionsOfScopes(scopes),
  via: 'api',
})

/** A case of the world's template, made through the command. */
export async function makeCase(world: World, input: Partial<CreateCaseInput> = {}) {
  const created = await createCase(memberActor(world, 'manager'), { templateId: world.templateId, ...input })
  return created.case
}

/** Types of the case's events, oldest first. */
export const eventTypes = (caseId: string): Promise<string[]> =>
  asOwner(async (owner) => {
    const { rows } = await owner.query<{ type: string }>('select type from events where case_id = $1 order by seq', [
      caseId,
    ])
    return rows.map(({ type }) => type)
  })
