'use client'

import { Maximize, Minus, Plus } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { IconButton } from '@/components/ui/icon-button'

const smallest = 0.4
const largest = 1.25
const clamp = (zoom: number) => Math.min(largest, Math.max(smallest, Math.round(zoom * 20) / 20))

/** How large the picture is shown; a wide one begins as wide as its frame. */
export function useZoom(width: number) {
  const frame = useRef<HTMLDivElement>(null)
  const [zoom, setZoom] = useState(1)
  const fit = useCallback(() => {
    const room = frame.current?.clientWidth ?? width
    setZoom(clamp(Math.min(1, Math.floor((room / width) * 20) / 20)))
  }, [width])
  const first = useRef(fit)
  useEffect(() => first.current(), [])
  return { zoom, frame, fit, change: (by: number) => setZoom((before) => clamp(before + by)) }
}

type ZoomControlProps = { zoom: number; fit: () => void; change: (by: number) => void }

export function ZoomControl({ zoom, fit, change }: ZoomControlProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div
      role="group"
      aria-label="Size of the picture"
      className="absolute start-3 bottom-3 flex items-center rounded-control border border-hairline bg-raised shadow-control"
    >
      <IconButton label="Smaller" tooltipSide="top" icon={<Minus aria-hidden />} onClick={() => change(-0.1)} />
      <span className="tabular w-10 text-center text-12 text-muted">{Math.round(zoom * 100)}%</span>
      <IconButton label="Larger" tooltipSide="top" icon={<Plus aria-hidden />} onClick={() => change(0.1)} />
      <IconButton label="Fit the width" tooltipSide="top" icon={<Maximize aria-hidden />} onClick={fit} />
    </div>
  )
}
