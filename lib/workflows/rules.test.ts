import { describe, expect, it } from 'vitest'
import { checkScene as scene } from '@/lib/testing/check-scene'
import { attributesFrom, definitionProblems, triggerValues, valuesAt } from './rules'
import { type WorkflowDefinitionInput, workflowDefinition } from './schema'
import type { CheckScene } from './view'

const onCase = { kind: 'event', events: ['case.created'] } as const
const parsed = (given: Partial<WorkflowDefinitionInput & object>) =>
  workflowDefinition.parse({ trigger: onCase, steps: [], ...given })
const problems = (given: object) => definitionProblems(parsed(given), scene).map(({ field, code }) => [field, code])
const comment = (key: string, message: string, more: object = {}) => ({
  key,
  name: key,
  type: 'case.comment',
  config: { case: '{{trigger.case.id}}', message },
  ...more,
})

describe('the check that publishing and the builder share', () => {
  it('finds nothing wrong with what is right: paths, CEL, rows, a loop, a route, a branch', () => {
    const steps = [
      comment(
        'first',
        'For {{trigger.case.title}}: {{size(trigger.case.tags)}} tags, {{steps}}'.replace(', {{steps}}', ''),
      ),
      {
        key: 'choose',
        name: 'Choose',
        type: 'conditional',
        routes: [
          {
            key: 'high',
            label: 'High',
            when: { rows: { all: [{ attribute: 'trigger.case.priority', operator: 'equals', value: 'High' }] } },
            steps: [comment('inside', '{{steps.first.comment_id}}')],
          },
          { key: 'cel', when: { cel: 'trigger.case.risk_score >= 70 && "pep" in trigger.case.tags' }, steps: [] },
        ],
        otherwise: [],
      },
      {
        key: 'each',
        name: 'Each',
        type: 'loop',
        config: { mode: 'each', items: '{{trigger.case.tags}}', collect: 'say' },
        steps: [comment('say', '{{round.index}}: {{round.item}} {{steps.each.item}} {{variables.note}}')],
      },
      {
        key: 'both',
        name: 'Both',
        type: 'parallel',
        branches: [
          { key: 'a', steps: [comment('left', 'a')] },
          { key: 'b', steps: [comment('right', '{{steps.inside.comment_id}}')] },
        ],
      },
      comment('last', '{{steps.left.comment_id}} {{steps.each.results[0]}}'),
    ]
    expect(
      problems({ steps, variables: [{ key: 'note', label: 'Note' }], output: { a: '{{steps.right.comment_id}}' } }),
    ).toEqual([])
  })

  it('names every reference to what has not run, is in another branch, in a loop, or nowhere', () => {
    const steps = [
      comment('first', '{{steps.second.comment_id}}'),
      comment('second', '{{steps.nowhere.x}} {{trigger.object.id}} {{round.item}} {{steps.second.comment_id}}'),
      {
        key: 'both',
        name: 'Both',
        type: 'parallel',
        branches: [
          { key: 'a', steps: [comment('left', '{{steps.right.comment_id}}')] },
          { key: 'b', steps: [comment('right', 'x')] },
        ],
      },
      {
        key: 'each',
        name: 'Each',
        type: 'loop',
        config: { mode: 'each', items: '{{trigger.case.tags}}' },
        steps: [comment('say', 'x')],
      },
      comment('last', '{{steps.say.comment_id}} {{size(steps.after.case_id)}}'),
      comment('after', '{{variables.none}}'),
    ]
    expect(problems({ steps })).toEqual([
      ['steps.0.config.message', 'later_value'],
      ['steps.1.config.message', 'unknown_value'],
      ['steps.1.config.message', 'unknown_value'],
      ['steps.1.config.message', 'unknown_value'],
      ['steps.1.config.message', 'later_value'],
      ['steps.2.branches.0.steps.0.config.message', 'later_value'],
      ['steps.4.config.message', 'later_value'],
      ['steps.4.config.message', 'later_value'],
      ['steps.5.config.message', 'unknown_value'],
    ])
  })

  it('names what is gone, missing, unknown or of another kind, each at its place', () => {
    const step = (key: string, type: string, config: object) => ({ key, name: key, type, config })
    const found = definitionProblems(
      parsed({
        trigger: { kind: 'event', events: ['case.vanished'], when: { cel: 'trigger.nothing' } },
        steps: [
          step('create', 'case.create', {
            template: 'deleted',
            fields: { nothing: 1 },
            queue: 'gone',
            assignee: 'nobody@example.test',
            team: 'none',
          }),
          step('assign', 'case.assign', {
            case: '{{steps.create.case_id}}',
            assignee_type: 'person',
            assignee: 'gone@example.test',
          }),
          step('alone', 'case.assign', { case: '{{trigger.case.id}}', assignee_type: 'team' }),
          step('bad', 'case.nothing', {}),
          step('sla', 'case.set_deadline', {
            case: '{{steps.create.case_id}}',
            seconds: '{{steps.create.case.title}}',
            x: 1,
          }),
          step('twice', 'case.move', { case: '{{steps.create.case.queue_id}}', queue: 'second' }),
          step('twice', 'set_variable', { variable: 'none', operation: 'set', value: 1 }),
          {
            key: 'fork',
            name: 'Fork',
            type: 'conditional',
            routes: [
              { key: 'a', when: { cel: 'trigger.case.title' }, steps: [] },
              { key: 'a', steps: [] },
            ],
          },
          step('call', 'module', { workflow: 'nobody' }),
        ],
      } as never),
      scene,
    ).map(({ field, code, step: at }) => [field, code, at])
    expect(found).toEqual(
      expect.arrayContaining([
        ['trigger.events', 'unknown_event', undefined],
        ['trigger.when.cel', 'unknown_value', undefined],
        ['steps.6.key', 'duplicate_key', 'twice'],
        ['steps.0.config.template', 'unknown_template', 'create'],
        ['steps.0.config.fields.nothing', 'unknown_field', 'create'],
        ['steps.0.config.queue', 'unknown_queue', 'create'],
        ['steps.0.config.assignee', 'unknown_person', 'create'],
        ['steps.0.config.team', 'unknown_team', 'create'],
        ['steps.1.config.assignee', 'person_disabled', 'assign'],
        ['steps.2.config.team', 'required', 'alone'],
        ['steps.3.type', 'unknown_step', 'bad'],
        ['steps.4.config.x', 'unknown_member', 'sla'],
        ['steps.4.config.seconds', 'value_does_not_fit', 'sla'],
        ['steps.5.config.case', 'value_does_not_fit', 'twice'],
        ['steps.6.config.variable', 'unknown_variable', 'twice'],
        ['steps.7', 'duplicate_key', 'fork'],
        ['steps.7.routes.1.when', 'required', 'fork'],
        ['steps.8.config.workflow', 'unknown_workflow', 'call'],
      ]),
    )
  })

  it('refuses two workflows that call each other for ever', () => {
    const [callable] = scene.workflows
    const circle = {
      ...scene,
      workflowId: 'me',
      workflows: [
        { ...callable, calls: ['other'] },
        { ...callable, id: 'other', key: 'other', calls: ['me'] },
      ],
    } as CheckScene
    const calling = parsed({ steps: [{ key: 'call', name: 'Call', type: 'module', config: { workflow: 'callable' } }] })
    expect(definitionProblems(calling, circle).map(({ code }) => code)).toEqual(['calls_itself'])
    expect(definitionProblems(calling, scene)).toEqual([])
  })

  it('refuses what is hostile in size without following it', () => {
    let deep: object[] = []
    for (let level = 0; level < 12; level++)
      deep = [
        {
          key: `c${level}`,
          name: 'c',
          type: 'conditional',
          routes: [{ key: 'a', when: { cel: 'true' }, steps: deep }],
        },
      ]
    expect(problems({ steps: deep })).toEqual([['steps', 'too_deep']])
    const many = (start: number) => Array.from({ length: 150 }, (_, at) => comment(`s${start + at}`, 'x'))
    const wide = {
      key: 'p',
      name: 'p',
      type: 'parallel',
      branches: [
        { key: 'a', steps: many(0) },
        { key: 'b', steps: many(200) },
      ],
    }
    expect(problems({ steps: [wide] })).toEqual([['steps', 'too_many_steps']])
    expect(problems({ steps: [comment('a', 'x'.repeat(300_000))] })).toEqual([['steps', 'too_large']])
    let bottomless: unknown = []
    for (let level = 0; level < 100_000; level++) bottomless = [{ steps: bottomless }]
    for (const hostile of [
      { trigger: onCase, steps: bottomless },
      { trigger: onCase, steps: Array(100_000).fill({}) },
      null,
    ])
      expect(workflowDefinition.safeParse(hostile).success).toBe(false)
  })

  it('checks triggers: cron, zone, buttons and inputs', () => {
    const steps = [{ key: 'stop', name: 'Stop', type: 'stop', config: { outcome: 'succeeded' } }]
    expect(problems({ steps, trigger: { kind: 'recurring', cron: '61 * * * *', timeZone: 'Mars/Base' } })).toEqual([
      ['trigger.timeZone', 'unknown_time_zone'],
      ['trigger.cron', 'invalid_cron'],
    ])
    expect(problems({ steps, trigger: { kind: 'recurring', cron: '0 9 * * 1-5', timeZone: 'Europe/Lisbon' } })).toEqual(
      [],
    )
    expect(problems({ steps, trigger: { kind: 'recurring', cron: '0 9 30 2 *', timeZone: 'UTC' } })).toEqual([
      ['trigger.cron', 'never'],
    ])
    const inputs = [
      { key: 'why', label: 'Why', type: 'choice', prefill: '{{trigger.case.fields.country}} {{trigger.fields.why}}' },
      { key: 'why', label: 'Again' },
    ]
    expect(
      problems({ steps, trigger: { kind: 'case_button', templates: ['none'], inputs } }).map(([, code]) => code),
    ).toEqual(['required', 'unknown_template', 'required', 'duplicate_key', 'unknown_value'])
  })

  it('offers just what a step may use, to the picker and to the rows of a condition', () => {
    const definition = parsed({ steps: [comment('first', 'a'), comment('second', 'b')] })
    const paths = valuesAt(definition, scene, 'second').map(({ path }) => path)
    expect(paths).toEqual(expect.arrayContaining(['trigger.case.fields.country', 'steps.first.comment_id']))
    expect(paths.some((path) => path.startsWith('steps.second'))).toBe(false)
    const asked = attributesFrom(triggerValues(definition, scene))
    expect(asked).toContainEqual({
      path: 'trigger.case.risk_score',
      label: 'Risk score',
      type: 'number',
      group: 'Trigger · Case',
    })
    expect(asked.every(({ path }) => path.startsWith('trigger.'))).toBe(true)
  })
})
