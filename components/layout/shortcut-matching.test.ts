import { describe, expect, test } from 'vitest'
import { isSingleKey, matchPresses, pressOf } from './shortcut-matching'

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

describe('pressOf', () => {
  test.each([
    [{ ...none, key: 'j' }, 'j'],
    [{ ...none, key: 'X', shiftKey: true }, 'shift+x'],
    [{ ...none, key: 'X' }, 'x'],
    [{ ...none, key: '?', shiftKey: true }, '?'],
    [{ ...none, key: '/', shiftKey: true }, '/'],
    [{ ...none, key: 'k', ctrlKey: true }, 'mod+k'],
    [{ ...none, key: 'k', metaKey: true }, 'mod+k'],
    [{ ...none, key: 'Enter', ctrlKey: true, shiftKey: true }, 'mod+shift+enter'],
    [{ ...none, key: ' ' }, 'space'],
    [{ ...none, key: 'Escape' }, 'escape'],
    [{ ...none, key: 'Shift', shiftKey: true }, null],
  ])('%o', (event, press) => expect(pressOf(event)).toBe(press))
})

describe('matchPresses', () => {
  const shortcuts = [{ keys: 'g q' }, { keys: 'g c' }, { keys: 'j' }, { keys: 'mod+Enter' }]

  test('completes, begins or misses', () => {
    expect(matchPresses(shortcuts, ['j'])).toEqual({ state: 'complete', shortcut: shortcuts[2] })
    expect(matchPresses(shortcuts, ['g'])).toEqual({ state: 'begun' })
    expect(matchPresses(shortcuts, ['g', 'q'])).toEqual({ state: 'complete', shortcut: shortcuts[0] })
    expect(matchPresses(shortcuts, ['g', 'x'])).toEqual({ state: 'none' })
    expect(matchPresses(shortcuts, ['mod+enter'])).toMatchObject({ state: 'complete' })
  })

  test('the one registered last wins', () => {
    const twice = [
      { keys: 'j', of: 'list' },
      { keys: 'j', of: 'panel' },
    ]
    expect(matchPresses(twice, ['j'])).toMatchObject({ shortcut: { of: 'panel' } })
  })
})

test('only single keys can be switched off', () => {
  expect(['j', 'shift+x', '?', 'mod+k', 'alt+1', 'escape'].map(isSingleKey)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ])
})
