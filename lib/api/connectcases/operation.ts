import type { z } from 'zod'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import type { Permission } from '@/lib/kernel/permission'
import type { Arns } from './arns'

/** One request, understood: who, in which domain, and what, in wire names. */
export interface Call<Query, Body> {
  /** Bound to the domain that the path names; to the key's home where it names none. */
  actor: ApiKeyActor
  /** The same in the key's home. */
  home: ApiKeyActor
  /** Labels of the path, decoded. */
  labels: Record<string, string>
  query: Query
  body: Body
  arns: Arns
  path: string
  requestId: string
}

export interface Operation<Query extends z.ZodType = z.ZodType, Body extends z.ZodType = z.ZodType> {
  /** As Amazon calls it. */
  name: string
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** With `{domainId}` for what varies; two paths end in a slash. */
  path: string
  /** Asked for before anything is read. */
  permission: Permission | ((labels: Record<string, string>) => Permission)
  /** Conflict and quota are named by some operations only; elsewhere such a refusal is a validation one. */
  errors: { conflict?: true; quota?: true }
  query?: Query
  body?: Body
  run(call: Call<z.output<Query>, z.output<Body>>): Promise<object>
}

/** Ties the types of query and body to `run`, and forgets them for the list of operations. */
export const operation = <Query extends z.ZodType, Body extends z.ZodType>(
  definition: Operation<Query, Body>,
): Operation => definition as unknown as Operation
