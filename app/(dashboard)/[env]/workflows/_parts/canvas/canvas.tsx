'use client'

import { Flag } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import type { Step, WorkflowDefinition } from '@/lib/workflows/schema'
import { type DrawnSpot, drawWorkflow } from './draw-workflow'
import { useZoom, ZoomControl } from './zoom-control'

type CanvasProps = {
  label: string
  definition: WorkflowDefinition
  /** A card; null is the trigger. Stands in a frame of 240 × 56. */
  card: (step: Step | null) => ReactNode
  /** What stands on the lines between cards. */
  spot?: (spot: DrawnSpot) => ReactNode
  className?: string
}

/** A workflow as a picture from top to bottom. Tab goes through it in reading order. */
export function Canvas({ label, definition, card, spot, className = '' }: CanvasProps) {
  const drawing = useMemo(() => drawWorkflow(definition), [definition])
  const { zoom, frame, ...control } = useZoom(drawing.width)
  return (
    <section aria-label={label} className={`relative min-h-0 min-w-0 ${className}`}>
      <div
        ref={frame}
        className="absolute inset-0 overflow-auto bg-[radial-gradient(var(--color-hairline)_1px,transparent_1px)] bg-size-[16px_16px] outline-none"
      >
        <div
          className="relative mx-auto"
          style={{ width: drawing.width * zoom, height: drawing.height * zoom }}
          data-canvas
        >
          <div
            className="absolute start-0 top-0 origin-top-left"
            style={{ width: drawing.width, height: drawing.height, transform: `scale(${zoom})` }}
          >
            {drawing.frames.map((loop) => (
              <div
                key={loop.id}
                className="absolute rounded-panel border border-dashed border-control/70"
                style={{ left: loop.x, top: loop.y, width: loop.width, height: loop.height }}
              />
            ))}
            <svg aria-hidden width={drawing.width} height={drawing.height} className="absolute inset-0">
              {drawing.lines.map((line) => (
                <path key={line} d={line} fill="none" className="stroke-control" strokeWidth="1.25" />
              ))}
            </svg>
            {drawing.labels.map(({ id, text, x, y }) => (
              <span
                key={id}
                className="absolute max-w-56 -translate-x-1/2 -translate-y-1/2 truncate rounded-mark border border-hairline bg-page px-1.5 text-12 text-muted"
                style={{ left: x, top: y }}
              >
                {text}
              </span>
            ))}
            {drawing.items.map((item) =>
              item.kind === 'node' ? (
                <div key={item.node.id} className="absolute h-14 w-60" style={{ left: item.node.x, top: item.node.y }}>
                  {card(item.node.step)}
                </div>
              ) : spot ? (
                <div
                  key={`spot ${item.spot.list} ${item.spot.index}`}
                  className="absolute -translate-x-1/2 -translate-y-1/2"
                  style={{ left: item.spot.x, top: item.spot.y }}
                >
                  {spot(item.spot)}
                </div>
              ) : null,
            )}
            <span
              className="absolute flex h-6 -translate-x-1/2 items-center gap-1 rounded-full border border-hairline bg-page px-2 text-12 text-muted"
              style={{ left: drawing.end.x, top: drawing.end.y }}
            >
              <Flag aria-hidden className="size-3" />
              End
            </span>
          </div>
        </div>
      </div>
      <ZoomControl zoom={zoom} {...control} />
    </section>
  )
}
