import type { Shortcut } from '@/components/layout/shortcut-matching'
import type { Selection } from './use-selection'

interface ListKeys {
  ids: readonly string[]
  /** Rows on their way out: the cursor steps over them. */
  dimmed: ReadonlySet<string>
  currentId: string | null
  selection: Selection
  focus: (id: string) => void
  touch: () => void
  onOpen: (id: string) => void
  /** Opens the panel on a case, or closes it. */
  onPeek: (id: string | null) => void
  peeking: boolean
}

/** The keys of a list; arrows, Enter and Space belong to whatever has the focus, so they act on its rows only. */
export function listKeys(keys: ListKeys): Shortcut[] {
  const { ids, dimmed, currentId, selection, focus, touch, onOpen, onPeek, peeking } = keys
  const step = (by: 1 | -1) => {
    const target = neighbour(ids, dimmed, currentId, by)
    touch()
    if (target) focus(target)
    if (target && peeking) onPeek(target)
  }
  const onCurrent = (run: (id: string) => void) => () => {
    if (currentId !== null && ids.includes(currentId)) run(currentId)
  }
  const inRow = () => document.activeElement?.matches('[role=row][data-case]') ?? false
  // a step just taken moves the focus a moment later, and the key pressed then is meant for the list all the same
  const inRowOrNowhere = () => inRow() || document.activeElement === document.body
  return [
    { keys: 'j', label: 'Next case', repeats: true, run: () => step(1) },
    { keys: 'k', label: 'Previous case', repeats: true, run: () => step(-1) },
    { keys: 'arrowdown', label: 'Next case', repeats: true, when: inRow, run: () => step(1) },
    { keys: 'arrowup', label: 'Previous case', repeats: true, when: inRow, run: () => step(-1) },
    { keys: 'enter', label: 'Open', when: inRow, run: onCurrent(onOpen) },
    { keys: 'o', label: 'Open', run: onCurrent(onOpen) },
    {
      keys: 'space',
      label: 'Peek',
      when: inRow,
      run: (event) => {
        event.preventDefault()
        onCurrent((id) => onPeek(peeking ? null : id))()
      },
    },
    { keys: 'x', label: 'Select', run: onCurrent(selection.select) },
    { keys: 'shift+x', label: 'Select up to here', run: onCurrent(selection.selectRange) },
    { keys: 'mod+a', label: 'Select all shown', when: inRowOrNowhere, run: selection.selectAll },
    { keys: 'escape', label: 'Close the panel', when: () => peeking, run: () => onPeek(null) },
    // registered after, so asked first: the selection goes before the panel
    { keys: 'escape', label: 'Clear the selection', when: () => selection.selected.size > 0, run: selection.clear },
  ]
}

function neighbour(
  ids: readonly string[],
  dimmed: ReadonlySet<string>,
  currentId: string | null,
  by: 1 | -1,
): string | undefined {
  const from = currentId === null ? -1 : ids.indexOf(currentId)
  if (from < 0) return ids.find((id) => !dimmed.has(id))
  for (let at = from + by; at >= 0 && at < ids.length; at += by) {
    const id = ids[at]
    if (id !== undefined && !dimmed.has(id)) return id
  }
  const stays = ids[from]
  return stays !== undefined && !dimmed.has(stays) ? stays : ids.find((id) => !dimmed.has(id))
}
