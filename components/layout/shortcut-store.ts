import { isSingleKey, matchPresses, pressOf, type Shortcut } from './shortcut-matching'

const storageKey = 'docket.single-key-shortcuts'
const sequenceMs = 1200 // long enough for a slow second key, short enough to forget a stray first one

const registered: (readonly Shortcut[])[] = []
const watchers = new Set<() => void>()
let presses: string[] = []
let lastPressAt = 0

/** Listens while anything is registered; returns the way to take it back. */
export function registerShortcuts(shortcuts: readonly Shortcut[]): () => void {
  if (registered.length === 0) document.addEventListener('keydown', onKeyDown)
  registered.push(shortcuts)
  return () => {
    registered.splice(registered.indexOf(shortcuts), 1)
    if (registered.length === 0) document.removeEventListener('keydown', onKeyDown)
  }
}

export function singleKeysEnabled(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off'
  } catch {
    return true // storage refused by the browser: the default stands
  }
}

export function updateSingleKeys(enabled: boolean): void {
  try {
    localStorage.setItem(storageKey, enabled ? 'on' : 'off')
  } catch {
    return
  }
  for (const watcher of watchers) watcher()
}

export function watchSingleKeys(watcher: () => void): () => void {
  watchers.add(watcher)
  window.addEventListener('storage', watcher)
  return () => {
    watchers.delete(watcher)
    window.removeEventListener('storage', watcher)
  }
}

function onKeyDown(event: KeyboardEvent): void {
  const press = pressOf(event)
  if (press === null || event.defaultPrevented || event.isComposing) return
  if (isSingleKey(press) && (!singleKeysEnabled() || takesKeys(event.target))) return
  if (press === 'escape' && closesPopup(event.target)) return
  if (event.timeStamp - lastPressAt > sequenceMs) presses = []
  lastPressAt = event.timeStamp

  const shortcuts = registered
    .flat()
    .filter((shortcut) => (!event.repeat || shortcut.repeats) && (shortcut.when?.() ?? true))
  let match = matchPresses(shortcuts, [...presses, press])
  if (match.state === 'none' && presses.length > 0) {
    presses = []
    match = matchPresses(shortcuts, [press])
  }
  presses = match.state === 'begun' ? [...presses, press] : []
  if (match.state !== 'complete') return
  event.preventDefault()
  match.shortcut.run(event)
}

/** Where a key means a letter, or moves within a widget of its own: text, menus, lists, and whatever a dialog covers. */
function takesKeys(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]')) return true
  return target.closest('[role=menu], [role=listbox], [role=dialog], [role=alertdialog], [role=combobox]') !== null
}

/** Escape closes what is open on top before it means anything to the page below. */
const closesPopup = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role=menu], [role=listbox], [role=dialog], [role=alertdialog]') !== null
