'use client'

import { Toast } from '@base-ui/react/toast'
import { useEffect } from 'react'
import { ToastCard } from './toast-card'
import { showWaiting, type ToastData, toastManager } from './toast-manager'

/** F6 moves the focus to the toasts. */
export function ToastStack() {
  useEffect(showWaiting, [])
  return (
    <Toast.Provider toastManager={toastManager} limit={4}>
      <Toast.Portal>
        <Toast.Viewport
          data-screen-only
          // above the bar at the bottom of the page, where there is one: what can be pressed there stays free
          className="fixed inset-x-4 bottom-[calc(var(--bottom-bar,0px)+1rem)] z-50 mx-auto flex w-auto max-w-110 flex-col gap-2 outline-none"
        >
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function ToastList() {
  const { toasts } = Toast.useToastManager<ToastData>()
  return toasts.map((toast) => <ToastCard key={toast.id} toast={toast} />)
}
