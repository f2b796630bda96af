'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { eventGroup } from '@/lib/events/describe'
import type { EventGroup } from '@/lib/events/names'
import { ChainCheck } from './chain-check'
import { folded } from './folded'
import { SystemFold } from './system-fold'
import { TimelineFilter } from './timeline-filter'
import { TimelineRow } from './timeline-row'
import { useTimeline } from './use-timeline'

/** Who changed what, from what to what, when and why: append-only, newest first. */
export function TimelineList() {
  const { entries, names, hasNextPage, fetchNextPage, isFetchingNextPage, isError, refetch } = useTimeline()
  const [groups, setGroups] = useState<readonly EventGroup[]>([])
  const shown = groups.length === 0 ? entries : entries.filter((entry) => groups.includes(eventGroup(entry)))
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <TimelineFilter chosen={groups} onChange={setGroups} />
        <ChainCheck />
      </div>
      {isError ? (
        <Notice
          kind="warning"
          action={
            <Button size="dense" onClick={() => void refetch()}>
              Retry
            </Button>
          }
        >
          The timeline could not be brought up to date.
        </Notice>
      ) : null}
      {shown.length === 0 ? <p className="text-muted">Nothing of this kind has happened yet.</p> : null}
      <ol className="flex flex-col">
        {folded(shown).map((part) =>
          part.length > 1 ? (
            <SystemFold key={part[0]?.id} entries={part} names={names} />
          ) : (
            part.map((entry) => <TimelineRow key={entry.id} entry={entry} names={names} />)
          ),
        )}
      </ol>
      {hasNextPage ? (
        <Button className="self-start" size="dense" pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show earlier
        </Button>
      ) : null}
    </div>
  )
}
