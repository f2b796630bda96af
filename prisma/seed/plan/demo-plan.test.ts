import { describe, expect, it } from 'vitest'
import { priorities } from '@/lib/cases/names'
import { createCaseInput } from '@/lib/cases/schema'
import { type FieldValues, fieldProblems, isEmpty } from '@/lib/fields/values'
import { newId } from '@/lib/kernel/new-id'
import { findDecision } from '@/lib/templates/rules'
import { planCases } from './demo-plan'
import { definitionOf } from './fate'

const now = new Date('2026-11-20T11:00:00Z')
const options = { environment: 'demo', count: 400, now, seed: 7, managerId: newId() } as const
const plan = planCases(options)

describe('the plan of the demo', () => {
  it('is the same for the same seed and instant', () => {
    expect(JSON.stringify(planCases(options))).toBe(JSON.stringify(plan))
  })

  it('tells every case in order, none of it in the future', () => {
    for (const { story, steps } of plan) {
      const times = steps.map(({ at }) => at.getTime())
      expect({ title: story.title, times }).toEqual({
        title: story.title,
        times: [...times].sort((one, other) => one - other),
      })
      expect(times.at(-1)).toBeLessThan(now.getTime())
      expect(steps[0]?.step.do).toBe('create')
    }
  })

  it('leaves no word unfilled', () => {
    expect(JSON.stringify(plan.map(({ steps }) => steps)).match(/\{@?[a-z]+\}|undefined|NaN/g)).toBeNull()
    expect(
      JSON.stringify(plan.map(({ story }) => [story.title, story.fields])).match(/\{[a-z]+\}|undefined|NaN/g),
    ).toBeNull()
  })

  it('fills in the fields as the templates want them', () => {
    for (const { story } of plan) {
      const { fields } = definitionOf(story.template)
      const values = { ...story.fields, ...story.learned } as FieldValues
      expect(fieldProblems(fields, values)).toEqual([])
      const left = fields.filter((field) => field.required && field.default === undefined && isEmpty(values[field.key]))
      expect(left.map(({ key }) => key)).toEqual([])
    }
  })

  it('attaches objects that the command takes', () => {
    for (const { story } of plan) {
      const { title, tags, objects, metadata } = story
      const input = { templateId: newId(), title, tags, objects: [...objects, ...story.answers(now)], metadata }
      expect(createCaseInput.safeParse(input).error?.issues ?? []).toEqual([])
    }
  })

  it('argues each decision at the length and with the reason its template asks for', () => {
    for (const { story } of plan)
      for (const word of ['approve', 'decline'] as const) {
        const decision = findDecision(definitionOf(story.template), word)
        expect(decision?.reasonCodes.map(({ key }) => key)).toContain(story[word].reason)
        expect(story[word].text.length).toBeGreaterThanOrEqual(decision?.narrativeMinLength ?? 0)
      }
  })

  it('shows everything there is to see', () => {
    const did = new Set(plan.flatMap(({ steps }) => steps.map(({ step }) => step.do)))
    expect([...did].sort()).toEqual([
      'approve_proposal',
      'assign',
      'assign_team',
      'attach',
      'claim',
      'comment',
      'create',
      'decide',
      'escalate',
      'priority',
      'release',
      'resolve_alerts',
      'return_proposal',
      'snooze',
      'status',
      'tick',
      'update',
    ])
    expect(new Set(plan.map(({ story }) => story.priority))).toEqual(new Set(priorities))
    expect(new Set(plan.map(({ story }) => story.title)).size).toBeGreaterThan(380)
  })
})
