import { Tooltip } from '@/components/ui/tooltip'

export type LiveState = 'connecting' | 'live' | 'reconnecting' | 'offline'

const looks: Record<LiveState, { label: string; detail: string; look: string }> = {
  connecting: { label: 'Connecting', detail: 'Connecting to what others change', look: 'bg-control' },
  live: { label: 'Live', detail: 'Live: changes by others appear as they happen', look: 'bg-state-green-mark' },
  reconnecting: {
    label: 'Reconnecting',
    detail: 'Reconnecting: what you see may be a moment old',
    look: 'bg-state-amber-mark',
  },
  offline: { label: 'Offline', detail: 'Offline: what you see is not updated', look: 'bg-state-red-mark' },
}

/** Live, and the moment before it, is a quiet dot; anything else also says so in a word. */
export function LiveDot({ state }: { state: LiveState }) {
  const { label, detail, look } = looks[state]
  return (
    <Tooltip content={detail}>
      <span role="status" className="flex h-7 items-center gap-1.5 rounded-control px-1.5 text-12 text-muted">
        <span aria-hidden className={`size-1.5 rounded-full ${look}`} />
        <span className={state === 'live' || state === 'connecting' ? 'sr-only' : undefined}>{label}</span>
      </span>
    </Tooltip>
  )
}
