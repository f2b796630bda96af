import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mostTries, nextTryAt, patienceIsOver } from './retries'

const at = new Date('2026-11-21T07:00:00Z')
const secondsTo = (tries: number, random: number) => {
  const next = nextTryAt(tries, at, random)
  return next && (next.getTime() - at.getTime()) / 1000
}

it('waits longer and longer, ten tries over some three days', () => {
  const pauses = Array.from({ length: mostTries }, (_, index) => secondsTo(index + 1, 0))
  expect(pauses).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400, null])
})

it('adds up to a tenth, never more, never less', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: mostTries - 1 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (tries, random) => {
        const plain = secondsTo(tries, 0) as number
        const jittered = secondsTo(tries, random) as number
        return jittered >= plain && jittered <= plain * 1.1 + 0.001
      },
    ),
  )
})

it('loses patience after five days, to the second', () => {
  const since = (seconds: number) => new Date(at.getTime() - seconds * 1000)
  expect(patienceIsOver(since(5 * 86_400 - 1), at)).toBe(false)
  expect(patienceIsOver(since(5 * 86_400), at)).toBe(true)
})
