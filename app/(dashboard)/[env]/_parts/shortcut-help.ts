import type { ShortcutHelp } from '@/components/layout/keyboard-help'

const list = (keys: string, label: string): ShortcutHelp => ({ keys, label, group: 'In a list' })

export const shortcutHelp: readonly ShortcutHelp[] = [
  { keys: 'g i', label: 'Inbox', group: 'Go to' },
  list('j', 'Next case'),
  list('k', 'Previous case'),
  list('enter', 'Open the case'),
  list('x', 'Select the case'),
  list('shift+x', 'Select up to here'),
  list('i', 'Assign to me'),
  list('a', 'Assign to'),
  list('p', 'Set the priority'),
  list('f', 'Filter'),
  list('.', 'Show new cases'),
  list('escape', 'Clear the selection'),
]
