'use client'

import { X } from 'lucide-react'
import { type PointerEvent, useMemo, useRef, useState } from 'react'
import { classNames } from '@/components/ui/class-names'
import { StateMark } from '@/components/ui/state-mark'
import { useEditor } from '../editor-context'
import { type GraphEdge, graphOf, node } from './graph-places'
import { useTransitions } from './use-transitions'

/** The statuses as they follow each other. A press opens one; dragging from one to another allows that step. */
export function StatusGraph() {
  const { definition, mayWrite, opened, open } = useEditor()
  const { set } = useTransitions()
  const { nodes, edges, width, height } = useMemo(() => graphOf(definition.statuses), [definition.statuses])
  const frame = useRef<HTMLDivElement>(null)
  const [pull, setPull] = useState<{ from: string; x: number; y: number; over: string | null } | null>(null)
  const [shown, setShown] = useState<string | null>(null)
  const at = opened.statuses ?? null
  const chosen = at === null ? null : definition.statuses[at]?.key
  const about = shown ?? chosen

  const pointAt = (event: PointerEvent) => {
    const box = frame.current?.getBoundingClientRect()
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) }
  }
  const nodeAt = (x: number, y: number) =>
    nodes.find((known) => x >= known.x && x <= known.x + node.width && y >= known.y && y <= known.y + node.height)
      ?.status.key ?? null
  const begin = (from: string) => (event: PointerEvent<HTMLButtonElement>) => {
    if (!mayWrite || event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setPull({ from, ...pointAt(event), over: from })
  }
  const follow = (event: PointerEvent) => {
    if (!pull) return
    const point = pointAt(event)
    setPull({ from: pull.from, ...point, over: nodeAt(point.x, point.y) })
  }
  const drop = () => {
    if (pull?.over && pull.over !== pull.from) set(pull.from, pull.over, true)
    setPull(null)
  }
  const origin = pull && pull.over !== pull.from ? nodes.find(({ status }) => status.key === pull.from) : undefined
  return (
    <div className="overflow-x-auto">
      <div ref={frame} className="relative mx-auto" style={{ width, height }}>
        <svg aria-hidden width={width} height={height} className="absolute inset-0">
          <defs>
            <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
              <path d="M0 0.5 7 4 0 7.5z" className="fill-control" />
            </marker>
            <marker
              id="arrow-chosen"
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              orient="auto"
            >
              <path d="M0 0.5 7 4 0 7.5z" className="fill-accent" />
            </marker>
          </defs>
          {edges.map((edge) => {
            const lit = touches(edge, about)
            return (
              <path
                key={`${edge.from.status.key} ${edge.to.status.key}`}
                d={edge.path}
                fill="none"
                strokeWidth={lit ? 1.75 : 1.25}
                markerEnd={lit ? 'url(#arrow-chosen)' : 'url(#arrow)'}
                className={classNames(lit ? 'stroke-accent' : 'stroke-control', about && !lit && 'opacity-35')}
              />
            )
          })}
          {origin && pull ? (
            <path
              d={`M${origin.x + node.width / 2} ${origin.y + node.height / 2} L${pull.x} ${pull.y}`}
              className="stroke-accent"
              strokeWidth={1.75}
              strokeDasharray="4 3"
            />
          ) : null}
        </svg>
        {nodes.map(({ status, x, y }) => (
          <button
            key={status.key}
            type="button"
            aria-pressed={chosen === status.key}
            title={status.name}
            style={{ left: x, top: y, width: node.width, height: node.height }}
            onPointerDown={begin(status.key)}
            onPointerMove={follow}
            onPointerUp={drop}
            onPointerCancel={() => setPull(null)}
            onPointerEnter={() => setShown(status.key)}
            onPointerLeave={() => setShown(null)}
            onClick={() => {
              const index = definition.statuses.findIndex(({ key }) => key === status.key)
              open('statuses', index === at ? null : index)
            }}
            className={classNames(
              'absolute flex touch-none items-center gap-2 rounded-control border border-hairline bg-panel px-2.5 text-start font-medium shadow-control hover:bg-hover dark:bg-raised',
              chosen === status.key && 'border-accent bg-accent-tint hover:bg-accent-tint dark:bg-accent-tint',
              pull?.over === status.key && pull.from !== status.key && 'border-accent outline-2 outline-accent',
            )}
          >
            <StateMark tone={status.color} />
            <span className="truncate">{status.name}</span>
          </button>
        ))}
        {mayWrite && chosen
          ? edges
              .filter(({ from }) => from.status.key === chosen)
              .map(({ from, to, middle }) => (
                <button
                  key={to.status.key}
                  type="button"
                  aria-label={`Forbid ${from.status.name} to ${to.status.name}`}
                  title={`Forbid ${from.status.name} to ${to.status.name}`}
                  style={{ left: middle.x - 9, top: middle.y - 9 }}
                  onClick={() => set(from.status.key, to.status.key, false)}
                  className="absolute flex size-4.5 items-center justify-center rounded-full border border-accent bg-panel text-link after:absolute after:-inset-1 hover:bg-accent-tint"
                >
                  <X aria-hidden className="size-3" />
                </button>
              ))
          : null}
      </div>
      <p className="border-t border-hairline/60 px-4 py-2 text-12 text-muted">
        {mayWrite
          ? 'Press a status to open it. Drag from one to another to allow that step, or use the table.'
          : 'Press a status to see what it asks for.'}
      </p>
    </div>
  )
}

const touches = ({ from, to }: GraphEdge, key: string | null | undefined) =>
  Boolean(key) && (from.status.key === key || to.status.key === key)
