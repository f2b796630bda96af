import { describe, expect, test } from 'vitest'
import { absoluteText, dateText, durationText, relativeText, stepped } from './relative-time'

const now = Date.UTC(2026, 10, 21, 12, 0, 0)
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

describe('durationText', () => {
  test.each([
    [0, '0s'],
    [59_999, '59s'],
    [minute, '1m'],
    [hour - 1, '59m'],
    [hour, '1h'],
    [3 * hour + 12 * minute + 59_000, '3h 12m'],
    [day - 1, '23h 59m'],
    [day, '1d'],
    [2 * day + 5 * hour, '2d 5h'],
    [-12 * minute, '12m'],
  ])('%i ms is %s', (span, text) => expect(durationText(span)).toBe(text))
})

describe('relativeText', () => {
  test.each([
    [0, 'just now'],
    [-59_999, 'just now'],
    [-minute, '1m ago'],
    [-(2 * hour + 5 * minute), '2h ago'],
    [-9 * day, '9d ago'],
    [3 * hour + 12 * minute, 'in 3h 12m'],
    [29 * day, 'in 29d'],
  ])('%i ms away is %s', (distance, text) => expect(relativeText(distance)).toBe(text))

  test('beyond 30 days a date says more', () => {
    expect(relativeText(-30 * day)).toBeNull()
    expect(relativeText(30 * day)).toBeNull()
  })
})

test('steps are whole minutes, and whole seconds close by', () => {
  expect(stepped(3 * minute + 59_999, 0)).toBe(3 * minute)
  expect(stepped(-(3 * minute + 59_999), 0)).toBe(-3 * minute)
  expect(stepped(299_999, 300_000)).toBe(299_000)
  expect(stepped(300_999, 300_000)).toBe(300_000)
  expect(Object.is(stepped(-1, 0), 0)).toBe(true)
})

test('absolute text names the zone', () => {
  expect(absoluteText(now, 'UTC', 'en-GB')).toBe('21 Nov 2026, 12:00 UTC')
  expect(absoluteText(now, 'America/Sao_Paulo', 'en-GB')).toContain('09:00')
})

test('a date shows its year only where it is another one', () => {
  expect(dateText(now - 40 * day, now, 'UTC', 'en-GB')).toBe('12 Oct')
  expect(dateText(now - 400 * day, now, 'UTC', 'en-GB')).toBe('17 Oct 2025')
})
