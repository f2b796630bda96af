import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { now, startingAt, travel } from './clock'

/** How far this clock is from the real one, in whole seconds. */
const offset = () => Math.round((now().getTime() - Date.now()) / 1000)
const day = 86_400

describe('the clock', () => {
  it('moves for everybody, and back', () => {
    const back = travel(-day * 1000)
    expect(offset()).toBe(-day)
    back()
    expect(offset()).toBe(0)
  })

  it('can start at different instants side by side', async () => {
    const daysAgo = (days: number) => new Date(Date.now() - days * day * 1000)
    const read = async () => {
      await setImmediate()
      return offset()
    }
    const offsets = await Promise.all([startingAt(daysAgo(3), read), startingAt(daysAgo(40), read), read()])
    expect(offsets).toEqual([-3 * day, -40 * day, 0])
  })
})
