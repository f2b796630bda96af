'use client'

import { Toast } from '@base-ui/react/toast'

export type ToastTone = 'plain' | 'success' | 'warning' | 'failure'

export type ToastData = { tone: ToastTone; actionLabel?: string; keys?: string }

const toasts = Toast.createToastManager<ToastData>()

/** Asked for before there was anything to show them. */
let waiting: (() => void)[] | null = []

/** Called once by what shows them, when it listens. */
export function showWaiting(): void {
  const held = waiting ?? []
  waiting = null
  for (const show of held) show()
}

export const toastManager: typeof toasts = {
  ...toasts,
  add: (options) => {
    if (!waiting) return toasts.add(options)
    waiting.push(() => toasts.add(options))
    return options.id ?? ''
  },
}
