import { expect, test } from 'vitest'
import { hueOf, initials } from './initials'

test('initials take the first and the last word', () => {
  expect(initials('Maria de Oliveira')).toBe('MO')
  expect(initials('  ada ')).toBe('A')
  expect(initials('')).toBe('?')
  expect(initials('Ørsted Łukasz')).toBe('ØŁ')
})

test('a hue is stable and within the circle', () => {
  expect(hueOf('usr_1')).toBe(hueOf('usr_1'))
  expect(hueOf('usr_1')).not.toBe(hueOf('usr_2'))
  for (const id of ['', 'a', 'usr_01hzy']) expect(hueOf(id)).toBeGreaterThanOrEqual(0)
})
