export type Shortcut = {
  /** `j`, `shift+x`, `mod+k` (Ctrl, or ⌘ on a Mac), `g q` (one after the other), `?`. Names as in KeyboardEvent.key. */
  keys: string
  label: string
  group?: string
  run: (event: KeyboardEvent) => void
  /** Runs again while the key is held. */
  repeats?: boolean
  /** Where it says no, the key goes on to whatever else takes it. */
  when?: () => boolean
}

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** One key as it is written in a shortcut, or null for a modifier on its own. */
export function pressOf(event: Press): string | null {
  if (['Control', 'Meta', 'Alt', 'Shift', 'AltGraph', 'CapsLock', 'Dead'].includes(event.key)) return null
  const key = event.key === ' ' ? 'space' : event.key.toLowerCase()
  const letter = /^[a-z]$/u.test(key)
  const named = key.length > 1
  const modifiers = [
    event.ctrlKey || event.metaKey ? 'mod' : null,
    event.altKey ? 'alt' : null,
    // `?` needs Shift on some keyboards and none on others, so only letters and named keys count it.
    event.shiftKey && (letter || named) ? 'shift' : null,
  ]
  return [...modifiers.filter((modifier) => modifier !== null), key].join('+')
}

export type Match<Item> = { state: 'complete'; shortcut: Item } | { state: 'begun' } | { state: 'none' }

/** The shortcut these presses complete, or whether they begin one. The last in the list wins: what opened last is on top. */
export function matchPresses<Item extends { keys: string }>(
  shortcuts: readonly Item[],
  presses: readonly string[],
): Match<Item> {
  const typed = presses.join(' ')
  const complete = shortcuts.findLast((shortcut) => shortcut.keys.toLowerCase() === typed)
  if (complete) return { state: 'complete', shortcut: complete }
  if (shortcuts.some((shortcut) => shortcut.keys.toLowerCase().startsWith(`${typed} `))) return { state: 'begun' }
  return { state: 'none' }
}

/** Single keys can be switched off (WCAG 2.1.4); chords with Ctrl or Alt, and Escape, stay. */
export function isSingleKey(press: string): boolean {
  return !press.startsWith('mod+') && !press.startsWith('alt+') && press !== 'escape'
}
