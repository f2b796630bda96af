'use client'

import { ArrowDown, ArrowUp, ChevronRight, CircleAlert, CopyPlus, Ellipsis, GripVertical, Trash2 } from 'lucide-react'
import { type PointerEvent, type ReactNode, useId } from 'react'
import { Chip } from '@/components/ui/chip'
import { classNames } from '@/components/ui/class-names'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-item'
import { MenuSeparator } from '@/components/ui/menu-separator'
import { useEditor } from '../editor-context'
import { problemsUnder } from '../problems-under'

type PointerHandlers = Record<
  'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel',
  (event: PointerEvent<HTMLElement>) => void
>

type EntryRowProps = {
  place: string
  /** Elsewhere in the document, and about this entry. */
  places?: readonly string[]
  title: string
  summary: ReactNode
  icon?: ReactNode
  index: number
  count: number
  open: boolean
  onOpenChange: (open: boolean) => void
  onMove: (to: number) => void
  onDuplicate?: () => void
  onRemove: () => void
  handlers: PointerHandlers
  /** A line where a dragged entry would land. */
  mark: 'above' | 'below' | null
  dragged: boolean
  children: ReactNode
}

export function EntryRow(props: EntryRowProps) {
  const { place, title, summary, icon, index, count, open, onOpenChange, onMove, handlers, mark, dragged } = props
  const { mayWrite, problems } = useEditor()
  const panelId = useId()
  const own = problemsUnder(problems, [place, ...(props.places ?? [])]).length
  return (
    <li
      data-place={place}
      className={classNames(
        'relative border-b border-hairline last:border-b-0',
        dragged && 'opacity-50',
        mark && 'before:absolute before:inset-x-0 before:z-10 before:h-0.5 before:bg-accent',
        mark === 'above' && 'before:-top-px',
        mark === 'below' && 'before:-bottom-px',
      )}
    >
      <div className="flex min-h-10 items-center gap-1 px-2">
        {mayWrite ? (
          <button
            type="button"
            {...handlers}
            aria-label={`Move ${title}`}
            aria-description="Arrow keys move it up and down"
            onKeyDown={(event) => {
              const to = event.key === 'ArrowUp' ? index - 1 : event.key === 'ArrowDown' ? index + 1 : index
              if (to === index || to < 0 || to >= count) return
              event.preventDefault()
              onMove(to)
            }}
            className="flex size-6 shrink-0 cursor-grab touch-none items-center justify-center rounded-control text-faint hover:bg-hover hover:text-text active:cursor-grabbing"
          >
            <GripVertical aria-hidden className="size-4" />
          </button>
        ) : null}
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? panelId : undefined}
          onClick={() => onOpenChange(!open)}
          className="flex min-h-8 min-w-0 flex-1 items-center gap-2 rounded-control px-1.5 text-start hover:bg-hover"
        >
          <ChevronRight
            aria-hidden
            className={classNames('size-3.5 shrink-0 text-faint rtl:rotate-180', open && 'rotate-90 rtl:rotate-90')}
          />
          {icon}
          <span className="shrink-0 truncate font-medium max-sm:shrink">{title}</span>
          <span className="min-w-0 flex-1 truncate text-12 text-muted">{summary}</span>
          {own > 0 ? (
            <Chip tone="red" icon={<CircleAlert aria-hidden />}>
              {own === 1 ? '1 problem' : `${own} problems`}
            </Chip>
          ) : null}
        </button>
        {mayWrite ? <EntryMenu {...props} /> : null}
      </div>
      {open ? (
        <div id={panelId} className="border-t border-hairline/60 bg-sunken/40 px-4 py-3 sm:ps-11">
          <fieldset disabled={!mayWrite} className="min-w-0">
            <legend className="sr-only">{title}</legend>
            {props.children}
          </fieldset>
        </div>
      ) : null}
    </li>
  )
}

function EntryMenu({ title, index, count, onMove, onDuplicate, onRemove }: EntryRowProps) {
  return (
    <Menu align="end" trigger={<IconButton label={`Change ${title}`} icon={<Ellipsis aria-hidden />} />}>
      <MenuItem
        icon={<ArrowUp aria-hidden />}
        disabledReason={index === 0 ? 'It is the first.' : null}
        onSelect={() => onMove(index - 1)}
      >
        Move up
      </MenuItem>
      <MenuItem
        icon={<ArrowDown aria-hidden />}
        disabledReason={index === count - 1 ? 'It is the last.' : null}
        onSelect={() => onMove(index + 1)}
      >
        Move down
      </MenuItem>
      {onDuplicate ? (
        <MenuItem icon={<CopyPlus aria-hidden />} onSelect={onDuplicate}>
          Duplicate
        </MenuItem>
      ) : null}
      <MenuSeparator />
      <MenuItem danger icon={<Trash2 aria-hidden />} onSelect={onRemove}>
        Remove
      </MenuItem>
    </Menu>
  )
}
