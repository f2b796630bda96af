'use client'

import { AlertDialog } from '@base-ui/react/alert-dialog'
import { type ReactElement, type ReactNode, useRef } from 'react'
import { Button } from './button'

type ConfirmDialogProps = {
  /** Names the object and the count: "Delete 3 templates". */
  title: string
  /** What happens, and that it cannot be taken back. */
  description: ReactNode
  /** The verb again, never "OK". */
  confirmLabel: string
  onConfirm: () => void
  danger?: boolean
  pending?: boolean
  trigger?: ReactElement
  open?: boolean
  onOpenChange?: (open: boolean) => void
}

/** Only for what is irreversible or goes outside; the focus starts on Cancel. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const cancel = useRef<HTMLButtonElement>(null)
  return (
    <AlertDialog.Root open={props.open} onOpenChange={props.onOpenChange}>
      {props.trigger ? <AlertDialog.Trigger render={props.trigger} /> : null}
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <AlertDialog.Viewport className="fixed inset-0 z-50 grid place-items-center overflow-y-auto p-4">
          <AlertDialog.Popup
            initialFocus={cancel}
            className="appear w-full max-w-105 rounded-panel border border-hairline bg-raised p-4 text-text shadow-float outline-none"
          >
            <AlertDialog.Title className="text-16 font-semibold">{props.title}</AlertDialog.Title>
            <AlertDialog.Description className="mt-1 text-13 text-muted">{props.description}</AlertDialog.Description>
            <div className="mt-4 flex flex-wrap justify-end gap-2">
              <AlertDialog.Close render={<Button ref={cancel} />}>Cancel</AlertDialog.Close>
              <Button variant={props.danger ? 'danger' : 'primary'} pending={props.pending} onClick={props.onConfirm}>
                {props.confirmLabel}
              </Button>
            </div>
          </AlertDialog.Popup>
        </AlertDialog.Viewport>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
