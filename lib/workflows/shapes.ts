import type { InputType } from './names'
import type { CheckScene, Reference, Shape } from './view'

export const text = (label?: string, refers?: Reference): Shape => ({ kind: 'text', label, refers })
export const maybe = (shape: Shape): Shape => ({ ...shape, optional: true })
export const number = (label?: string): Shape => ({ kind: 'number', label })
export const yes = (label?: string): Shape => ({ kind: 'boolean', label })
export const time = (label?: string): Shape => ({ kind: 'date_time', label })
export const any = (label?: string): Shape => ({ kind: 'any', label })
export const listOf = (of: Shape, label?: string): Shape => ({ kind: 'list', of, label })
export const object = (members: Record<string, Shape>, label?: string): Shape => ({ kind: 'object', members, label })
/** Members nobody knows beforehand. */
export const open = (label?: string, members: Record<string, Shape> = {}): Shape => ({
  kind: 'object',
  members,
  open: true,
  label,
})

const fieldShapes: Record<string, (label: string) => Shape> = {
  number,
  integer: number,
  boolean: yes,
  date: time,
  date_time: time,
  multi_select: (label) => listOf(text(), label),
  json: any,
  money: (label) => open(label, { amount: maybe(any('Amount')), currency: maybe(text('Currency')) }),
  user: (label) => text(label, 'person'),
  file: any,
}

/** The fields of any template: each may be empty, and one of another template absent. */
export function fieldsShape(templates: CheckScene['templates']): Shape {
  const members: Record<string, Shape> = {}
  for (const template of templates)
    for (const { key, type, label } of template.fields) members[key] ??= maybe((fieldShapes[type] ?? text)(label))
  return open('Fields', members)
}

export const caseShape = (templates: CheckScene['templates'], label = 'Case'): Shape =>
  object(
    {
      id: text('Case', 'case'),
      number: number('Number'),
      name: text('Name, such as CAS-000142'),
      title: text('Title'),
      status: text('Status'),
      status_name: text('Status name'),
      status_kind: text('Status kind'),
      type: text('Type'),
      entity_category: text('Entity category'),
      template: text('Template key'),
      template_id: text('Template', 'template'),
      priority: text('Priority'),
      risk_tier: maybe(text('Risk tier')),
      risk_score: number('Risk score'),
      queue_id: text('Queue', 'queue'),
      queue: text('Queue name'),
      assignee_id: maybe(text('Assignee', 'person')),
      assignee_name: maybe(text('Assignee name')),
      assignee_email: maybe(text('Assignee e-mail')),
      team_id: maybe(text('Team', 'team')),
      team_name: maybe(text('Team name')),
      fields: fieldsShape(templates),
      tags: listOf(text(), 'Tags'),
      metadata: open('Metadata'),
      external_reference: maybe(text('External reference')),
      subject_key: maybe(text('Subject')),
      decision: maybe(text('Decision')),
      resolution: maybe(text('Resolution')),
      open_alerts_count: number('Open alerts'),
      objects_count: number('Objects'),
      sla_deadline: maybe(time('Deadline')),
      sla_status: maybe(text('Deadline state')),
      created_at: time('Created at'),
      updated_at: time('Updated at'),
      resolved_at: maybe(time('Resolved at')),
    },
    label,
  )

export const objectShape = (label = 'Object'): Shape =>
  object(
    {
      id: text('Object', 'object'),
      type: text('Type'),
      external_reference: maybe(text('External reference')),
      title: text('Title'),
      status: maybe(text('Status')),
      occurred_at: maybe(time('Occurred at')),
      data: open('Data'),
    },
    label,
  )

export const runShape = (): Shape =>
  object(
    {
      id: text('Run', 'run'),
      workflow_id: text('Workflow', 'workflow'),
      workflow: text('Workflow key'),
      workflow_name: text('Workflow name'),
      state: text('State'),
      output: open('Output'),
      error: maybe(open('Error')),
    },
    'Workflow run',
  )

export const eventShape = (label = 'Event'): Shape =>
  object(
    {
      id: text('Event id'),
      type: text('Event name'),
      at: time('At'),
      actor_kind: text('Kind of actor'),
      actor_id: maybe(text('Actor')),
      payload: open('What changed'),
    },
    label,
  )

export const personShape = (): Shape =>
  object({ id: text('Person', 'person'), name: text('Name'), email: text('E-mail') }, 'Who pressed the button')

const inputShapes: Record<InputType, (label: string) => Shape> = {
  text,
  long_text: text,
  number,
  boolean: yes,
  date: time,
  date_time: time,
  choice: text,
  list: (label) => listOf(any(), label),
  json: any,
  case: (label) => text(label, 'case'),
  object: (label) => text(label, 'object'),
  person: (label) => text(label, 'person'),
}

export const inputShape = ({ type, label, required }: { type: string; label: string; required: boolean }): Shape => {
  const shape = (inputShapes[type as InputType] ?? any)(label)
  return required ? shape : maybe(shape)
}

/** A JSON Schema as far as its types go. */
export function shapeOfJsonSchema(schema: unknown): Shape {
  const { type, properties, items, required } = (schema ?? {}) as Record<string, unknown>
  switch (type) {
    case 'string':
      return text()
    case 'number':
    case 'integer':
      return number()
    case 'boolean':
      return yes()
    case 'array':
      return listOf(shapeOfJsonSchema(items))
    case 'object': {
      const sure = Array.isArray(required) ? required : []
      const members = Object.entries((properties ?? {}) as Record<string, unknown>).map(([key, inner]) => {
        const shape = shapeOfJsonSchema(inner)
        return [key, sure.includes(key) ? shape : maybe(shape)] as const
      })
      return members.length === 0 ? open() : object(Object.fromEntries(members))
    }
    default:
      return any()
  }
}

/** What stands at the end of a path; a sentence where nothing does. */
export function shapeAt(root: Record<string, Shape>, path: readonly string[]): { shape?: Shape; wrong?: string } {
  let shape: Shape = object(root)
  let optional = false
  for (const [index, member] of path.entries()) {
    const said = path.slice(0, index).join('.')
    if (shape.kind === 'any') return { shape: maybe(any()) }
    if (shape.kind === 'list') {
      if (!/^\d+$/.test(member)) return { wrong: `${said} is a list: say which, as in ${said}[0]` }
      shape = maybe(shape.of)
    } else if (shape.kind !== 'object') return { wrong: `${said} has no members` }
    else {
      const found: Shape | undefined = Object.hasOwn(shape.members, member) ? shape.members[member] : undefined
      if (!found && !shape.open) return { wrong: `there is no ${path.slice(0, index + 1).join('.')} here` }
      shape = found ?? maybe(any())
    }
    optional ||= shape.optional === true
  }
  return { shape: optional ? maybe(shape) : shape }
}
