'use client'

import { type ToastTone, toastManager } from './toast-manager'

type ToastOptions = {
  title: string
  description?: string
  tone?: ToastTone
  action?: { label: string; onPress: () => void; keys?: string }
  /** Stays until it is closed: for a failure that the person has to see. */
  persistent?: boolean
  /** A toast with the same id is replaced, not stacked. */
  id?: string
}

/** Shown 10 s with an action and 5 s without; waits while hovered, focused or while the window is elsewhere. Returns its id. */
export function showToast({
  title,
  description,
  tone = 'plain',
  action,
  persistent = false,
  id,
}: ToastOptions): string {
  const shownId = id ?? crypto.randomUUID()
  toastManager.add({
    id: shownId,
    title,
    description,
    timeout: persistent ? 0 : action ? 10_000 : 5_000,
    priority: tone === 'failure' ? 'high' : 'low',
    data: { tone, actionLabel: action?.label, keys: action?.keys },
    actionProps: action && {
      onClick: () => {
        closeToast(shownId)
        action.onPress()
      },
    },
  })
  return shownId
}

export function closeToast(id: string): void {
  toastManager.close(id)
}
