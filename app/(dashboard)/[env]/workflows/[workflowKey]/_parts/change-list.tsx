import { ArrowDownUp, Minus, PencilLine, Plus } from 'lucide-react'
import type { Change } from './definition-changes'

const looks: Record<Change['kind'], { icon: React.ReactNode; word: string }> = {
  added: { icon: <Plus aria-hidden />, word: 'Added' },
  removed: { icon: <Minus aria-hidden />, word: 'Removed' },
  changed: { icon: <PencilLine aria-hidden />, word: 'Changed' },
  moved: { icon: <ArrowDownUp aria-hidden />, word: 'Moved' },
}

/** What a version does otherwise than the one before. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  return (
    <ul
      aria-label="What is different"
      className="flex max-h-60 flex-col gap-1 overflow-y-auto rounded-panel border border-hairline p-3"
    >
      {changes.map(({ kind, what, detail }) => (
        <li
          key={`${kind} ${what}`}
          className="flex items-start gap-2 [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted"
        >
          {looks[kind].icon}
          <span className="w-20 shrink-0 text-muted">{looks[kind].word}</span>
          <span className="min-w-0 wrap-anywhere">
            {what}
            {detail ? <span className="text-muted">: {detail}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  )
}
