import type { ShortcutHelp } from '@/components/layout/keyboard-help'

const onCase = (keys: string, label: string): ShortcutHelp => ({ keys, label, group: 'On a case' })
const list = (keys: string, label: string): ShortcutHelp => ({ keys, label, group: 'In a list' })

export const shortcutHelp: readonly ShortcutHelp[] = [
  { keys: 'g i', label: 'Inbox', group: 'Go to' },
  list('j', 'Next case'),
  list('k', 'Previous case'),
  list('enter', 'Open the case'),
  list('space', 'Peek at the case'),
  list('x', 'Select the case'),
  list('shift+x', 'Select up to here'),
  list('mod+a', 'Select all shown'),
  list('i', 'Assign to me'),
  list('a', 'Assign to'),
  list('s', 'Set the status'),
  list('p', 'Set the priority'),
  list('l', 'Change the tags'),
  list('d', 'Set the deadline'),
  list('z', 'Undo the last change'),
  list('f', 'Filter'),
  list('.', 'Show new cases'),
  list('escape', 'Clear the selection'),
  onCase('e', 'Decide; a digit chooses'),
  onCase('a', 'Assign'),
  onCase('i', 'Assign to me'),
  onCase('s', 'Status'),
  onCase('p', 'Priority'),
  onCase('d', 'Deadline'),
  onCase('h', 'Snooze'),
  onCase('n', 'Write a note'),
  onCase('z', 'Undo'),
  onCase('u', 'Back to the list'),
  onCase('[', 'Previous case of the list'),
  onCase(']', 'Next case of the list'),
  { keys: 'mod+z', label: 'Take back', group: 'In the template editor' },
  { keys: 'mod+shift+z', label: 'Do again', group: 'In the template editor' },
]
