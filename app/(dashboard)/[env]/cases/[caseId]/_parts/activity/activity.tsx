'use client'

import { useState } from 'react'
import { Tabs } from '@/components/ui/tabs'
import { useCase } from '../case-context'
import { CommentList } from './comment-list'
import { TimelineList } from './timeline-list'

/** What was said and what was done, below the case itself. */
export function Activity() {
  const { detail } = useCase()
  const [shown, setShown] = useState('comments')
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
