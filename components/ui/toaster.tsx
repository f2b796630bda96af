'use client'

import { lazy, Suspense, useSyncExternalStore } from 'react'

const ToastStack = lazy(() => import('./toast-stack').then((module) => ({ default: module.ToastStack })))
const never = () => () => {}

/** Once, at the root. What shows the toasts comes after the page itself; one shown sooner waits for it. */
export function Toaster() {
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return inBrowser ? (
    <Suspense fallback={null}>
      <ToastStack />
    </Suspense>
  ) : null
}
