'use client'

import { WifiOff } from 'lucide-react'
import { useLiveState } from './live-updates'

export function OfflineBanner() {
  if (useLiveState() !== 'offline') return null
  return (
    <p
      role="status"
      className="flex items-center gap-2 border-b border-hairline bg-state-amber-tint px-4 py-1.5 text-state-amber"
    >
      <WifiOff aria-hidden className="size-4 shrink-0" />
      This browser is offline. What you see may be old; it is brought up to date when the connection is back.
    </p>
  )
}
