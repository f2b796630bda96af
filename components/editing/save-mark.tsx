import { Check, CircleAlert, CloudOff, LoaderCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import type { SaveState } from './use-autosave'

const looks: Record<SaveState, { text: string; icon: ReactNode; wrong?: boolean }> = {
  saved: { text: 'Draft saved', icon: <Check aria-hidden /> },
  waiting: { text: 'Saving', icon: <LoaderCircle aria-hidden /> },
  saving: { text: 'Saving', icon: <LoaderCircle aria-hidden /> },
  unsent: { text: 'Kept here, not sent yet', icon: <CloudOff aria-hidden />, wrong: true },
  refused: { text: 'Kept here until its problems are mended', icon: <CircleAlert aria-hidden />, wrong: true },
  stale: { text: 'Somebody else changed it', icon: <CircleAlert aria-hidden />, wrong: true },
}

type SaveMarkProps = { state: SaveState; reason?: string | null; onSaveAnyway: () => void }

/** Whether the draft is on the server, and what to do where it is not. */
export function SaveMark({ state, reason, onSaveAnyway }: SaveMarkProps) {
  const { text, icon, wrong } = looks[state]
  return (
    <span className="flex items-center gap-2">
      <span
        role="status"
        title={reason ?? undefined}
        className={`flex items-center gap-1.5 text-12 [&_svg]:size-3.5 ${wrong ? 'text-state-amber' : 'text-muted'}`}
      >
        {icon}
        {text}
      </span>
      {state === 'stale' ? (
        <>
          <Button size="dense" onClick={() => window.location.reload()}>
            Take theirs
          </Button>
          <Button size="dense" onClick={onSaveAnyway}>
            Keep mine
          </Button>
        </>
      ) : null}
    </span>
  )
}
