import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Step } from '@/lib/workflows/schema'
import { placesOf } from '@/lib/workflows/tree'
import { drawWorkflow } from './draw-workflow'

const action = (key: string, type = 'case.comment'): Step => ({
  key,
  name: key,
  type,
  continueOnError: false,
  config: {},
})

/** Trees of every shape, three deep at most. */
const listOf = (depth: number, name: string): fc.Arbitrary<Step[]> =>
  fc
    .array(fc.nat(depth > 0 ? 4 : 1), { maxLength: 4 })
    .chain((kinds) =>
      fc.tuple(...kinds.map((kind, index) => stepOf(kind, depth, `${name}_${index}`))).map((steps) => steps as Step[]),
    )
const stepOf = (kind: number, depth: number, key: string): fc.Arbitrary<Step> => {
  const inside = (at: string) => listOf(depth - 1, `${key}_${at}`)
  if (kind === 2)
    return fc.tuple(inside('a'), inside('e')).map(([steps, otherwise]) => ({
      ...action(key),
      type: 'conditional' as const,
      routes: [{ key: 'a', label: 'A', steps }],
      otherwise,
    }))
  if (kind === 3)
    return fc.tuple(inside('a'), inside('b')).map(([one, other]) => ({
      ...action(key),
      type: 'parallel' as const,
      branches: [
        { key: 'a', label: 'A', steps: one },
        { key: 'b', label: 'B', steps: other },
      ],
    }))
  if (kind === 4) return inside('r').map((steps) => ({ ...action(key), type: 'loop' as const, steps }))
  return fc.constant(action(key, kind === 1 && depth === 0 ? 'stop' : 'case.comment'))
}

const cards = (steps: Step[]) =>
  drawWorkflow({ steps }).items.flatMap((item) => (item.kind === 'node' ? [item.node] : []))
const spots = (steps: Step[]) =>
  drawWorkflow({ steps }).items.flatMap((item) => (item.kind === 'spot' ? [item.spot] : []))

describe('the picture of a workflow', () => {
  it('shows each step once, inside its edges, over no other', () => {
    fc.assert(
      fc.property(listOf(3, 's'), (steps) => {
        const { width, height } = drawWorkflow({ steps })
        const drawn = cards(steps)
        expect(drawn.map(({ step }) => step?.key)).toEqual([
          undefined,
          ...placesOf({ steps }).map(({ step }) => step.key),
        ])
        for (const { x, y } of drawn) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x + 240).toBeLessThanOrEqual(width)
          expect(y + 56).toBeLessThanOrEqual(height)
        }
        drawn.forEach((one, index) => {
          for (const other of drawn.slice(index + 1))
            expect(Math.abs(one.x - other.x) >= 240 || Math.abs(one.y - other.y) >= 56).toBe(true)
        })
      }),
      { numRuns: 60 },
    )
  })

  it('offers a place for a step before each and behind the last of every list, in reading order; none behind a stop', () => {
    expect(
      spots([
        action('one'),
        {
          ...action('choose'),
          type: 'conditional',
          routes: [{ key: 'a', label: 'High', steps: [action('end', 'stop')] }],
          otherwise: [],
        },
      ]).map(({ list, index, after }) => `${list} ${index} after ${after}`),
    ).toEqual([
      'steps 0 after the trigger',
      'steps 1 after one',
      'steps.1.routes.0.steps 0 after High',
      'steps.1.otherwise 0 after Else',
      'steps 2 after choose',
    ])
  })

  it('gives two cards to a key that a draft has twice, and an empty workflow its trigger and one place', () => {
    expect(cards([action('same'), action('same')]).map(({ id }) => id)).toEqual(['trigger', 'step same', 'step same 2'])
    expect([cards([]).length, spots([]).length]).toEqual([1, 1])
  })
})
