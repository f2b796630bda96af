import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setCaseStatus } from '@/lib/cases/commands/set-case-status'
import { setChecklistItem } from '@/lib/cases/commands/set-checklist-item'
import { upsertObject } from '@/lib/cases/commands/upsert-object'
import { getCase } from '@/lib/cases/queries/get-case'
import type { CaseView } from '@/lib/cases/view'
import { openOwnerPool } from '@/lib/db/owner'
import { listNotifications } from '@/lib/notifications/queries/list-notifications'
import { createTeam } from '@/lib/teams/commands/create-team'
import { apiKeyActor, makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { action, makeWorkflow, runAll, runsOf } from '@/lib/testing/workflows'
import { startOnCases } from '../commands/start-on-cases'
import { stepDefinitions } from './registry'

/** One step, what it is given, and what a reader of the case or of the run finds afterwards. */
interface Trial {
  config: Record<string, unknown>
  before?: (caseId: string) => Promise<unknown>
  /** What the run has as the step's output. */
  output: Record<string, unknown>
  /** What the case has afterwards. */
  leaves?: Partial<Record<keyof CaseView, unknown>>
  more?: (caseId: string, output: Record<string, unknown>) => Promise<void>
}

let pool: Pool
let world: World
let objectId: string
let called: string
beforeAll(async () => {
  pool = openOwnerPool(4)
  world = await makeWorld()
  const admin = memberActor(world, 'admin')
  await createTeam(admin, { name: 'Screening', memberIds: [world.people.approver.id] })
  const inquiry = { type: 'inquiry' as const, externalReference: 'inq-1', title: 'Ana Prata', status: 'Completed' }
  objectId = (await upsertObject(apiKeyActor(world), inquiry)).object.id
  called = await makeWorkflow(
    world,
    {
      trigger: { kind: 'call', inputs: [{ key: 'word', label: 'Word', type: 'text' }] },
      steps: [action('say', 'output', { values: { heard: '{{trigger.fields.word}}' } })],
    },
    'Callable',
  )
})
afterAll(() => pool.end())

const fields = { legal_name: 'Ana Prata' }
const onCase = { case: '{{trigger.case.id}}' }
const id = expect.any(String)
const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT/)
const bells = async (role: 'approver' | 'reviewer') => JSON.stringify(await listNotifications(memberActor(world, role)))

const trials = (): Record<string, Trial> => ({
  'case.create': {
    config: {
      template: 'plain',
      title: 'After {{trigger.case.name}}',
      fields: { country: 'PT' },
      objects: [objectId],
      priority: 'High',
      queue: 'second',
      team: 'screening',
      tags: ['made'],
      subject_key: 'subject-{{trigger.case.number}}',
    },
    output: {
      folded: false,
      case: expect.objectContaining({
        title: expect.stringMatching(/^After CAS-\d+$/),
        fields: { country: 'PT' },
        priority: 'High',
        queue: 'Second',
        team_name: 'Screening',
        tags: ['made'],
        objects_count: 1,
      }),
    },
  },
  'case.assign': {
    config: { ...onCase, assignee_type: 'person', assignee: world.people.reviewer.email, reason: 'Speaks Portuguese' },
    output: { assignee_id: world.people.reviewer.id },
    leaves: {
      assigneeId: world.people.reviewer.id,
      assignmentReason: expect.stringContaining('Speaks Portuguese'),
    },
    more: async () => expect(await bells('reviewer')).toContain('assigned'),
  },
  'case.set_status': {
    config: { ...onCase, status: 'client_input', comment: 'We asked for a passport.' },
    output: { status: 'client_input', status_name: 'Client Input' },
    leaves: { status: 'client_input', commentsCount: 1 },
  },
  'case.update': {
    config: { ...onCase, fields: { country: 'ES' }, title: 'Renamed', risk_score: 77 },
    output: { fields: expect.objectContaining({ country: 'ES' }) },
    leaves: { title: 'Renamed', riskScore: 77, fields: expect.objectContaining({ country: 'ES' }) },
  },
  'case.set_deadline': {
    config: { ...onCase, seconds: 900 },
    output: { deadline: instant },
    leaves: { slaDeadline: instant },
    more: async (caseId, output) => {
      const { slaDeadline, readAt } = (await read(caseId)).case
      expect(output.deadline).toBe(slaDeadline)
      const left = Date.parse(slaDeadline ?? '') - Date.parse(readAt)
      expect(left).toBeGreaterThan(840_000)
      expect(left).toBeLessThanOrEqual(900_000)
    },
  },
  'case.clear_deadline': {
    config: { ...onCase, to: 'none' },
    output: { deadline: null },
    leaves: { slaDeadline: null, slaStatus: null },
  },
  'case.move': {
    config: { ...onCase, queue: 'second' },
    output: { queue: 'Second' },
    leaves: { queueId: world.otherQueueId },
  },
  'case.attach_objects': {
    config: { ...onCase, objects: [objectId] },
    output: { attached: [objectId] },
    leaves: { objectsCount: 1 },
  },
  'case.comment': {
    config: { ...onCase, message: 'Read {{trigger.case.name}}.' },
    output: { comment_id: id },
    more: async (caseId) =>
      expect((await read(caseId)).comments).toMatchObject([{ message: expect.stringMatching(/^Read CAS-\d+\.$/) }]),
  },
  'case.tag': {
    config: { ...onCase, tags: ['new'] },
    output: { tags: ['old', 'new'] },
    leaves: { tags: ['old', 'new'] },
  },
  'case.untag': { config: { ...onCase, tags: ['old'] }, output: { tags: [] }, leaves: { tags: [] } },
  'case.set_priority': {
    config: { ...onCase, priority: 'Critical' },
    output: { priority: 'Critical' },
    leaves: { priority: 1 },
  },
  'case.decide': {
    config: { ...onCase, decision: 'approve', narrative: 'Nothing was found by screening.' },
    before: async (caseId) => {
      await setChecklistItem(memberActor(world), { caseId, key: 'proof', done: true })
      await setCaseStatus(memberActor(world), { caseId, status: 'in_progress' })
    },
    output: { decided: true, proposal_id: null, status: 'closed' },
    leaves: { decision: 'approve', status: 'closed', resolvedAt: id },
  },
  'case.snooze': {
    config: { ...onCase, seconds: 900, reason: 'The bank answers tomorrow.' },
    output: { until: instant },
    leaves: { snoozedUntil: instant },
  },
  'case.find': {
    config: { by: 'subject_key', value: '{{trigger.case.subject_key}}', open_only: true },
    output: { found: true, count: 1, case_id: id },
    more: async (caseId, output) => expect(output.case_id).toBe(caseId),
  },
  'object.find': {
    config: { type: 'inquiry', external_reference: 'inq-1' },
    output: { count: 1, object_ids: [objectId], first: expect.objectContaining({ title: 'Ana Prata' }) },
  },
  'person.notify': {
    config: { who: 'team', team: 'screening', message: 'Look at {{trigger.case.name}}.', ...onCase },
    output: { notified: 1, user_ids: [world.people.approver.id] },
    more: async () => expect(await bells('approver')).toMatch(/Look at CAS-\d+\./),
  },
  'workflow.run': {
    config: { workflow: called, inputs: { word: '{{trigger.case.title}}' } },
    output: { run_id: id },
    more: async (_, { run_id: runId }) => {
      const run = (await runsOf(called)).find((one) => one.id === runId)
      expect(run).toMatchObject({ state: 'succeeded', output: { heard: 'Of every step' } })
    },
  },
})

const read = (caseId: string) => getCase(memberActor(world), { word: caseId })

/** Flow is held by the engine's tests and its model; what goes outside by outside.test. */
const elsewhere = ['http.request', 'email.send']
const kinds = stepDefinitions
  .filter(({ effect, type }) => effect !== 'none' && !elsewhere.includes(type))
  .map(({ type }) => type)

describe('a step does what it says', () => {
  it.each(kinds)('%s', async (type) => {
    const trial = trials()[type]
    if (!trial) throw new Error(`Nothing shows what ${type} does.`)
    const subjectKey = `of ${type}`
    const { id: caseId } = await makeCase(world, { title: 'Of every step', subjectKey, tags: ['old'], fields })
    await trial.before?.(caseId)
    const workflowId = await makeWorkflow(world, {
      trigger: { kind: 'manual', subject: 'case' },
      steps: [action('only', type, trial.config)],
    })
    await startOnCases(memberActor(world), { workflowId, caseIds: [caseId] })
    await runAll(pool, world)
    const [run] = await runsOf(workflowId)
    expect(run).toMatchObject({ state: 'succeeded', error: null, steps: [{ output: trial.output }] })
    if (trial.leaves) expect((await read(caseId)).case).toMatchObject(trial.leaves)
    await trial.more?.(caseId, run?.steps[0]?.output ?? {})
  })
})
