'use client'

import { Search } from 'lucide-react'
import { useShortcuts } from '@/components/layout/use-shortcuts'
import { Input } from '@/components/ui/input'
import { SegmentedControl } from '@/components/ui/segmented-control'
import type { BoardPart } from './board-order'

type BoardBarProps = {
  find: string | null
  part: BoardPart
  people: number
  queues: number
  onFind: (find: string | null) => void
  onPart: (part: BoardPart) => void
}

const boxId = 'board-find'

/** Narrows a board of many people and queues to those one is about. */
export function BoardBar({ find, part, people, queues, onFind, onPart }: BoardBarProps) {
  useShortcuts([{ keys: 'f', label: 'Find on the board', run: () => document.getElementById(boxId)?.focus() }])
  return (
    <div className="flex flex-wrap items-center gap-2 px-4 pb-3">
      <Input
        id={boxId}
        type="search"
        size="dense"
        icon={<Search />}
        aria-label="Find a person, team or queue"
        placeholder="Find a person, team or queue"
        className="w-64 max-sm:w-full"
        value={find ?? ''}
        onChange={(event) => onFind(event.target.value || null)}
      />
      <SegmentedControl
        label="What the board shows"
        options={[
          { value: 'all', label: 'Everything' },
          { value: 'people', label: `People ${people}` },
          { value: 'queues', label: `Queues ${queues}` },
        ]}
        value={part}
        onValueChange={onPart}
      />
    </div>
  )
}
