'use client'

import { CircleAlert, Eye, GripVertical } from 'lucide-react'
import { useRef } from 'react'
import { ModuleBlock } from '@/app/(dashboard)/[env]/cases/[caseId]/_parts/modules/module-block'
import { moduleBodies } from '@/app/(dashboard)/[env]/cases/[caseId]/_parts/modules/module-bodies'
import { moduleSpans } from '@/app/(dashboard)/[env]/cases/[caseId]/_parts/modules/module-spans'
import { classNames } from '@/components/ui/class-names'
import type { LayoutModule } from '@/lib/templates/layout-schema'
import { useEditor } from '../editor-context'
import { sayMoved } from '../entries/use-reorder'
import { problemsUnder } from '../problems-under'
import { ModuleMenu } from './module-menu'
import { moduleWords } from './module-words'
import type { Layout } from './use-layout'
import { type Drop, type useModuleDrag, useModuleResize } from './use-module-drag'

type ModuleFrameProps = {
  module: LayoutModule
  index: number
  layout: Layout
  drop: Drop | null
  handlers: ReturnType<ReturnType<typeof useModuleDrag>['handlers']>
}

/** A module on the canvas, drawn as the reviewer will see it, with what moves and widens it around. */
export function ModuleFrame({ module, index, layout, drop, handlers }: ModuleFrameProps) {
  const { problems } = useEditor()
  const frame = useRef<HTMLLIElement>(null)
  const name = module.title || moduleWords[module.type].label
  const place = `layout.tabs.${layout.tabAt}.modules.${index}`
  const wrong = problemsUnder(problems, [place]).length > 0
  const chosen = layout.chosen === index
  const count = layout.tab?.modules.length ?? 0
  const { active: resizing, ...resize } = useModuleResize(
    (span) => span !== module.span && layout.setModule(index, { span }),
  )
  const move = (to: number) => {
    if (to < 0 || to >= count) return
    layout.moveModule(index, to)
    sayMoved(name, to, count)
    const canvas = frame.current?.parentElement
    requestAnimationFrame(() => canvas?.children[to]?.querySelector('button')?.focus())
  }
  const landing = drop?.to && 'module' in drop.to ? drop.to.module : null
  const marked = drop !== null && drop.from !== index && landing !== null && landingMark(landing, drop.from, index)
  return (
    <li
      ref={frame}
      data-place={place}
      data-drop-module={index}
      className={classNames(
        'relative min-w-0 rounded-panel border border-dashed border-control/60 bg-page',
        moduleSpans[module.span - 1],
        chosen && 'border-solid border-accent outline-1 outline-accent',
        wrong && !chosen && 'border-state-red-mark',
        drop?.from === index && 'opacity-50',
        marked && 'outline-2 outline-offset-2 outline-accent',
      )}
    >
      <div className="flex h-8 items-center gap-1 px-1">
        <button
          type="button"
          {...handlers}
          aria-label={`Move ${name}`}
          aria-description="Arrow keys move it; with Shift they make it wider or narrower"
          onKeyDown={(event) => {
            const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key]
            if (!step) return
            event.preventDefault()
            if (event.shiftKey) layout.setModule(index, { span: Math.min(12, Math.max(1, module.span + step)) })
            else move(index + step)
          }}
          className="flex size-6 shrink-0 cursor-grab touch-none items-center justify-center rounded-control text-faint hover:bg-hover hover:text-text active:cursor-grabbing"
        >
          <GripVertical aria-hidden className="size-4" />
        </button>
        <button
          type="button"
          aria-pressed={chosen}
          onClick={() => layout.choose(chosen ? null : index)}
          className="flex h-6 min-w-0 flex-1 items-center gap-1.5 rounded-control px-1 text-start text-12 text-muted hover:bg-hover hover:text-text"
        >
          <span className="truncate">
            {moduleWords[module.type].label}
            <span className="sr-only">{module.title ? `: ${module.title}` : ''}, settings</span>
          </span>
          <span className="tabular shrink-0 text-faint">{module.span}/12</span>
          {module.visible ? (
            <>
              <Eye aria-hidden className="size-3.5 shrink-0" />
              <span className="sr-only">Shown on a condition</span>
            </>
          ) : null}
          {wrong ? (
            <>
              <CircleAlert aria-hidden className="size-3.5 shrink-0 text-state-red-mark" />
              <span className="sr-only">Has problems</span>
            </>
          ) : null}
        </button>
        <ModuleMenu name={name} index={index} span={module.span} layout={layout} onMove={move} />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button above does the same for the keyboard */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button above does the same for the keyboard */}
      <div className="max-h-80 overflow-hidden px-2 pb-2" onClick={() => layout.choose(index)}>
        <div inert>
          {moduleBodies[module.type] ? (
            <ModuleBlock module={module} />
          ) : (
            <p className="rounded-panel border border-hairline bg-panel p-4 text-muted">
              {moduleWords[module.type].label}: shown once there is something to show.
            </p>
          )}
        </div>
      </div>
      <div
        aria-hidden
        {...resize}
        className={classNames(
          'absolute inset-y-2 -end-1.5 w-3 cursor-col-resize touch-none rounded-full max-lg:hidden after:absolute after:inset-y-0 after:start-1 after:w-1 after:rounded-full hover:after:bg-accent',
          resizing && 'after:bg-accent',
        )}
      />
    </li>
  )
}

/** Whether a dragged module would land next to this one. */
const landingMark = (landing: number, from: number, index: number): boolean => landing !== from && index === landing
