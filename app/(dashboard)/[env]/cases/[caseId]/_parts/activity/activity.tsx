'use client'

import { useState } from 'react'
import { Tabs } from '@/components/ui/tabs'
import { useCase } from '../case-context'
import { layoutTabs } from '../layout-tabs'
import { usePlaces } from '../places'
import { CommentList } from './comment-list'
import { TimelineList } from './timeline-list'

/** What was said and what was done, below the case itself; not where the open tab shows both already. */
export function Activity() {
  const { detail } = useCase()
  const { tab } = usePlaces()
  const [shown, setShown] = useState('comments')
  const laidOut =
    layoutTabs(detail.definition, detail.files.length > 0)
      .find(({ key }) => key === tab)
      ?.modules.map(({ type }) => type) ?? []
  if (laidOut.includes('comments') && laidOut.includes('timeline')) return null
  return (
    <section aria-label="Activity" className="border-t border-hairline pt-4">
      <Tabs
        label="Activity"
        value={shown}
        onValueChange={setShown}
        tabs={[
          { value: 'comments', label: 'Comments', count: detail.comments.length, content: <CommentList /> },
          { value: 'timeline', label: 'Timeline', content: <TimelineList /> },
        ]}
      />
    </section>
  )
}
