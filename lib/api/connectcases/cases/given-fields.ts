import 'server-only'
import type { CreateCaseInput } from '@/lib/cases/schema'
import { AppError, type Problem, refuse } from '@/lib/kernel/errors'
import { inWireNames, isEmptyUnion, storedValue, textOf } from '../fields/values'
import { fieldOf, fieldsNamed, type WireField } from '../fields/wire-fields'
import { ownId } from '../people'
import type { FieldValue } from '../shapes'

type Values = NonNullable<CreateCaseInput['fields']>

/** What a client gave, sorted by where the case keeps it. Null = emptied, undefined = not named. */
export interface GivenFields {
  title?: string
  status?: string
  reference?: string
  assignee?: string | null
  queueId?: string | null
  /** What another system calls its user and queue; null = ours or nobody. */
  foreign: { assigned_user?: string | null; assigned_queue?: string | null }
  fields: Values
  /** Runs, and says what is refused in the wire's names. */
  inWireNames<Value>(run: () => Promise<Value>): Promise<Value>
}

/** Reads the fields of a create or update. @throws AppError `invalid` with every problem */
export async function readGiven(
  domainId: string,
  given: readonly FieldValue[],
  moment: 'creation' | 'update',
): Promise<GivenFields> {
  const known = await fieldsNamed(
    domainId,
    given.map(({ id }) => id),
  )
  const problems: Problem[] = []
  const sorted: Omit<GivenFields, 'inWireNames'> = { foreign: {}, fields: {} }
  const seen = new Set<string>()
  for (const { id, value } of given) {
    const field = fieldOf(known, id)
    const wrong = seen.has(id) ? `The field ${id} is named twice.` : refusedWriter(field, moment)
    seen.add(id)
    const read = storedValue(field, value)
    if (wrong) problems.push({ field: id, code: 'invalid', message: wrong })
    else if ('problem' in read) problems.push(read.problem)
    else if (field.key !== null) sorted.fields[field.key] = read.value as Values[string]
    else problems.push(...sortSystem(sorted, field, textOf(value), isEmptyUnion(value), domainId))
  }
  if (problems.length > 0) refuse(problems)
  return { ...sorted, inWireNames: (run) => translated(run, (found) => inWireNames(found, known)) }
}

function refusedWriter({ id, system }: WireField, moment: 'creation' | 'update'): string | undefined {
  if (system?.writer === 'service') return `${id} is set by the service.`
  return system?.writer === 'creation' && moment === 'update' ? `${id} is set when the case is created.` : undefined
}

/** A system field that is the case's own member, not one of its fields. */
function sortSystem(
  sorted: Omit<GivenFields, 'inWireNames'>,
  { id }: WireField,
  text: string | undefined,
  empty: boolean,
  domainId: string,
): Problem[] {
  if (id === 'assigned_user') {
    const own = text === undefined ? undefined : ownId(text, 'agent', domainId)
    sorted.assignee = own ?? null
    sorted.foreign.assigned_user = own || empty ? null : (text ?? null)
    return []
  }
  if (id === 'assigned_queue') {
    const own = text === undefined ? undefined : ownId(text, 'queue', domainId)
    sorted.queueId = own ?? null
    sorted.foreign.assigned_queue = own || empty ? null : (text ?? null)
    return []
  }
  if (empty || !text) return [{ field: id, code: 'required', message: `${id} cannot be empty.` }]
  if (id === 'title') sorted.title = text
  else if (id === 'status') sorted.status = text
  else sorted.reference = text
  return []
}

async function translated<Value>(
  run: () => Promise<Value>,
  inNames: (problems: Problem[]) => Problem[],
): Promise<Value> {
  try {
    return await run()
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.kind !== 'invalid') throw thrown
    const { code, message, data, cause } = thrown
    const problems = inNames(thrown.problems)
    throw new AppError('invalid', code, problems.length === 1 ? (problems[0]?.message ?? message) : message, {
      problems,
      data,
      cause,
    })
  }
}

/** Names of another system as fields to write: given ones, and null only where the case holds one to take away. */
export const heldForeign = (foreign: GivenFields['foreign'], held: Record<string, unknown>): Values =>
  Object.fromEntries(
    Object.entries(foreign).filter(([key, value]) => value !== null || (held[key] !== undefined && held[key] !== null)),
  )
