'use client'

import { useEffect, useRef } from 'react'
import type { Shortcut } from './shortcut-matching'
import { registerShortcuts } from './shortcut-store'

/**
 * Keys for as long as the component is there. What is registered last wins, so a panel may take keys from the page
 * below it. Typing is left alone, and people can switch single keys off.
 */
export function useShortcuts(shortcuts: readonly Shortcut[], enabled = true): void {
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  const keys = shortcuts.map((shortcut) => shortcut.keys).join('\n')
  useEffect(() => {
    if (!enabled || keys === '') return
    return registerShortcuts(
      keys.split('\n').map((pressed, at) => ({
        keys: pressed,
        label: '',
        run: (event) => latest.current[at]?.run(event),
        repeats: latest.current[at]?.repeats,
        when: () => latest.current[at]?.when?.() ?? true,
      })),
    )
  }, [keys, enabled])
}
