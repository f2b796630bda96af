'use client'

import { Toast } from '@base-ui/react/toast'
import { CircleCheck, CircleX, TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { buttonStyles } from './button-styles'
import { Kbd } from './kbd'
import type { ToastData, ToastTone } from './toast-manager'

const marks: Record<ToastTone, ReactNode> = {
  plain: null,
  success: <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-state-green-mark" />,
  warning: <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-state-amber-mark" />,
  failure: <CircleX aria-hidden className="mt-0.5 size-4 shrink-0 text-state-red-mark" />,
}

export function ToastCard({ toast }: { toast: Toast.Root.ToastObject<ToastData> }) {
  return (
    <Toast.Root
      toast={toast}
      swipeDirection={['down', 'right']}
      // a failure is said by an alert beside the card; the card itself stays there for who reads or tabs to it
      aria-hidden={undefined}
      aria-live={toast.priority === 'high' ? 'off' : undefined}
      className="appear rounded-panel border border-hairline bg-raised shadow-float data-limited:hidden data-starting-style:translate-y-2"
    >
      <Toast.Content className="flex items-start gap-2.5 py-2.5 ps-3.5 pe-2">
        {marks[toast.data?.tone ?? 'plain']}
        <div className="min-w-0 flex-1 py-px">
          <Toast.Title className="text-13 font-medium" />
          <Toast.Description className="text-13 text-muted" />
        </div>
        {toast.actionProps ? (
          <Toast.Action className={buttonStyles({ variant: 'secondary', size: 'dense', class: '-my-0.5' })}>
            {toast.data?.actionLabel}
            {toast.data?.keys ? <Kbd keys={toast.data.keys} quiet className="-me-1" /> : null}
          </Toast.Action>
        ) : null}
        <Toast.Close
          aria-label="Close"
          aria-hidden={undefined} // all cards are in sight at any time, so their buttons are for everybody
          className={buttonStyles({ variant: 'ghost', size: 'dense', iconOnly: true, class: '-my-0.5' })}
        >
          <X aria-hidden />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  )
}
