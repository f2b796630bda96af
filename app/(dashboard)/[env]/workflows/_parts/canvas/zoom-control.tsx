'use client'

import { Maximize, Minus, Plus } from 'lucide-react'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { IconButton } from '@/components/ui/icon-button'

const smallest = 0.4
const largest = 1.25
/** A picture opens no smaller than this, so that it can be read; the rest of a wide one is scrolled to. */
const readable = 0.75
const clamp = (zoom: number) => Math.min(largest, Math.max(smallest, Math.round(zoom * 20) / 20))

/** How large the picture is shown; it begins as wide as its frame where it can be read like that, with its trigger in the middle. */
export function useZoom(width: number) {
  const frame = useRef<HTMLDivElement>(null)
  const [zoom, setZoom] = useState(1)
  const fitting = useCallback(() => {
    const room = frame.current?.clientWidth ?? width
    return Math.min(1, Math.floor((room / width) * 20) / 20)
  }, [width])
  const first = useRef(() => setZoom(Math.max(readable, fitting())))
  useEffect(() => first.current(), [])
  // the trigger stands in the middle of the picture
  useLayoutEffect(() => {
    const held = frame.current
    if (held) held.scrollLeft = (width * zoom - held.clientWidth) / 2
  }, [width, zoom])
  return {
    zoom,
    frame,
    fit: () => setZoom(clamp(fitting())),
    change: (by: number) => setZoom((before) => clamp(before + by)),
  }
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
