import { describe, expect, it } from 'vitest'
import { type Step, type WorkflowDefinition, workflowDefinition } from '@/lib/workflows/schema'
import { stepCatalogue } from '@/lib/workflows/steps/registry'
import { placesOf } from '@/lib/workflows/tree'
import type { StepEntry } from '@/lib/workflows/view'
import {
  changeStep,
  findPlace,
  insertSteps,
  isAsked,
  moveStep,
  neighbourOf,
  newStep,
  removeStep,
  spotAfter,
  withFreshKeys,
  withoutUnasked,
} from './edit-steps'

const action = (key: string, config: Step['config'] = {}): Step => ({
  key,
  name: key,
  type: 'case.comment',
  continueOnError: false,
  config,
})

/** one; choose { a: [inner, second], else: [] }; last */
const definition = (): WorkflowDefinition =>
  workflowDefinition.parse({
    trigger: { kind: 'api' },
    steps: [
      action('one'),
      {
        ...action('choose'),
        type: 'conditional',
        routes: [{ key: 'a', label: 'A', steps: [action('inner'), action('second')] }],
        otherwise: [],
      },
      action('last', { message: '{{steps.one.comment_id}}' }),
    ],
  })
const keys = (changed: WorkflowDefinition) => placesOf(changed).map(({ path, step }) => `${path} ${step.key}`)

describe('editing the steps of a workflow', () => {
  it('puts steps behind another, behind the trigger, and into an empty branch', () => {
    const before = definition()
    const put = (after: string | null) => keys(insertSteps(before, spotAfter(before, after), [action('new')]))
    expect(put(null)[0]).toBe('steps.0 new')
    expect(put('inner')).toContain('steps.1.routes.0.steps.1 new')
    expect(keys(insertSteps(before, { list: 'steps.1.otherwise', index: 0 }, [action('new')]))).toContain(
      'steps.1.otherwise.0 new',
    )
    expect(keys(before)).toHaveLength(5)
  })

  it('changes one step and leaves everything beside its path the same object', () => {
    const before = definition()
    const after = changeStep(before, 'second', (step) => ({ ...step, name: 'Renamed' }))
    expect(findPlace(after, 'second')?.step.name).toBe('Renamed')
    expect(after.steps[0]).toBe(before.steps[0])
    expect(after.steps[2]).toBe(before.steps[2])
    expect(findPlace(after, 'inner')?.step).toBe(findPlace(before, 'inner')?.step)
    expect(changeStep(before, 'unknown', (step) => step)).toBe(before)
  })

  it('moves within a list and no further, and takes a step out with all it holds', () => {
    const before = definition()
    expect(keys(moveStep(before, 'second', -1))).toContain('steps.1.routes.0.steps.0 second')
    expect(moveStep(before, 'inner', -1)).toBe(before)
    expect(moveStep(before, 'last', 1)).toBe(before)
    expect(keys(removeStep(before, 'choose'))).toEqual(['steps.0 one', 'steps.1 last'])
  })

  it('says which step gets the focus when one is gone: the one before it, or the one around it', () => {
    const before = definition()
    expect(['one', 'last', 'second', 'inner'].map((key) => neighbourOf(before, key))).toEqual([
      null,
      'choose',
      'inner',
      'choose',
    ])
  })

  it('pastes under free keys, and what speaks of a renamed step follows it', () => {
    const before = definition()
    const loop: Step = {
      ...action('each', { items: '{{steps.one.list}}' }),
      type: 'loop',
      steps: [action('inner', { message: '{{steps.one.comment_id}} {{steps.other.x}}' })],
    }
    const fresh = withFreshKeys([action('one'), loop], before)
    const after = insertSteps(before, spotAfter(before, 'last'), fresh)
    expect(keys(after).slice(-3)).toEqual(['steps.3 one_2', 'steps.4 each', 'steps.4.steps.0 inner_2'])
    expect(fresh.map(({ name }) => name)).toEqual(['one 2', 'each'])
    expect(findPlace(after, 'inner_2')?.step.name).toBe('inner 2')
    expect(findPlace(after, 'each')?.step.config).toEqual({ items: '{{steps.one_2.list}}' })
    expect(findPlace(after, 'inner_2')?.step.config).toEqual({
      message: '{{steps.one_2.comment_id}} {{steps.other.x}}',
    })
  })

  it.each(stepCatalogue.map((entry) => [entry.type, entry as StepEntry] as const))(
    'a new %s has a free key and name, and is a document the schema takes',
    (_type, entry) => {
      const first = newStep(entry, definition())
      const parsed = workflowDefinition.parse({ ...definition(), steps: [first] })
      const second = newStep(entry, parsed)
      expect(second.key).not.toBe(first.key)
      expect(second.name).not.toBe(first.name)
    },
  )

  it('forgets what is no longer asked for', () => {
    const field = { key: 'team', label: 'Team', widget: 'team', while: { member: 'type', is: ['team'] } } as const
    const fields = [{ key: 'type', label: 'Type', widget: 'choice' }, field] as unknown as StepEntry['fields']
    expect(isAsked(field as never, { type: 'team' })).toBe(true)
    expect(withoutUnasked({ type: 'person', team: 'x', kept: 1 }, fields)).toEqual({ type: 'person', kept: 1 })
  })
})
