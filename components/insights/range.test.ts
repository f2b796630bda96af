import { expect, it } from 'vitest'
import { daysIn } from './range'

const at = new Date('2026-11-21T16:00:00Z') // in Tokyo the 22nd
const week = { from: '2026-11-15', to: '2026-11-21', zone: 'UTC' }

it('a range up to today is up to today in the next zone too, there and back', () => {
  const there = daysIn('Asia/Tokyo', week, at)
  expect(there).toEqual({ from: '2026-11-16', to: '2026-11-22' })
  expect(daysIn('UTC', { ...there, zone: 'Asia/Tokyo' }, at)).toEqual({ from: '2026-11-15', to: '2026-11-21' })
})

it('one that ended before stays as it was chosen, and where it is the same day nothing moves', () => {
  const chosen = { from: '2026-11-01', to: '2026-11-20' }
  expect(daysIn('Asia/Tokyo', { ...chosen, zone: 'UTC' }, at)).toEqual(chosen)
  expect(daysIn('Europe/Lisbon', week, at)).toEqual({ from: week.from, to: week.to })
})
