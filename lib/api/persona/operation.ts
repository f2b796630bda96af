import type { z } from 'zod'
import type { DoorTx } from '@/lib/doors/idempotent'
import type { KeptFile } from '@/lib/doors/keep-file'
import type { RateLimit } from '@/lib/doors/rate-limit'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import type { Permission } from '@/lib/kernel/permission'
import type { Inflection } from './inflect'
import type { Resource } from './resource'

/** What a request comes back with: resources in kebab case, cut and spelled on the way out. */
export interface Answer {
  /** 200 where left out. */
  status?: number
  data: Resource | Resource[]
  included?: Resource[]
  links?: { prev: string | null; next: string | null }
}

/** One request, understood. */
export interface Call<Body> {
  actor: ApiKeyActor
  params: Record<string, string>
  url: URL
  query: PersonaQuery
  /** With keys in kebab case, but for those below `fields`. */
  body: Body
  version: string
  /** What `before` left in the store. */
  files: KeptFile[]
  inflection: Inflection
  rate: RateLimit | null
  /** One transaction, once per idempotency key. */
  write(run: (tx: DoorTx) => Promise<Answer>): Promise<Answer>
}

export interface PersonaQuery {
  size: number
  after?: string
  before?: string
  filter: Record<string, string>
  /** Attributes asked for, by type. */
  fields: Record<string, string[]>
  /** null = not said. */
  include: string[] | null
}

export interface Operation<Body extends z.ZodType = z.ZodType> {
  method: 'get' | 'post' | 'patch' | 'delete'
  /** Below /api/v1, with `{id}` for what varies. */
  path: string
  permission: Permission
  body?: Body
  /** Bytes, where it takes more than others: files come inside its JSON. */
  bodyMost?(): number
  /** Takes what belongs in no transaction out of the body as it came, before one begins. */
  before?(before: { actor: ApiKeyActor; params: Record<string, string>; given: unknown }): Promise<KeptFile[]>
  /** The answer holds a secret: what is kept of it for a twin is sealed. */
  secret?: true
  run(call: Call<z.output<Body>>): Promise<Answer>
}

/** Ties the type of the body to `run`, and forgets it for the list of operations. */
export const operation = <Body extends z.ZodType>(definition: Operation<Body>): Operation =>
  definition as unknown as Operation
