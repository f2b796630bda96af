'use client'

import { MessageSquareText } from 'lucide-react'
import { useState } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { Button } from '@/components/ui/button'
import { TimeAgo } from '@/components/ui/time-ago'
import type { CommentView } from '@/lib/cases/detail'
import { eventActor } from '@/lib/events/describe'
import { useCase } from '../case-context'

const lastShown = 50

/** Notes in the order they were written; the newest is next to where one writes. */
export function CommentList() {
  const { comments } = useCase().detail
  const [all, setAll] = useState(false)
  const shown = all ? comments : comments.slice(-lastShown)
  if (comments.length === 0)
    return (
      <p className="flex items-center gap-2 py-1 text-muted">
        <MessageSquareText aria-hidden className="size-4 text-faint" />
        No notes yet. What you write here stays inside your team.
      </p>
    )
  return (
    <div className="flex flex-col gap-4">
      {shown.length < comments.length ? (
        <Button size="dense" className="self-start" onClick={() => setAll(true)}>
          Show {comments.length - shown.length} earlier
        </Button>
      ) : null}
      <ol className="flex flex-col gap-4">
        {shown.map((comment) => (
          <Comment key={comment.id} comment={comment} />
        ))}
      </ol>
    </div>
  )
}

function Comment({ comment }: { comment: CommentView }) {
  const { people } = useCase().detail
  const { authorId, authorKind, onBehalfOf } = comment
  // brought over from another system: whoever wrote it there
  const elsewhere = authorKind === 'system' ? onBehalfOf : null
  const actorName = (authorId && people[authorId]) || null
  const name = elsewhere ?? eventActor({ actorKind: authorKind, actorId: authorId, actorName, onBehalfOf })
  return (
    <li className="flex items-start gap-2.5">
      <Avatar id={authorId ?? authorKind} name={name} size={24} decorative />
      <div className="min-w-0 flex-1">
        <p className="text-12 text-muted">
          <span className="text-13 font-medium text-text">{name}</span>
          {elsewhere ? ' · imported' : ''} · <TimeAgo at={comment.createdAt} />
          {comment.editedAt ? ' · edited' : ''}
        </p>
        <p className="text-14 whitespace-pre-line text-pretty wrap-anywhere">{comment.message}</p>
      </div>
    </li>
  )
}
