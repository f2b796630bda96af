'use client'

import { Notice } from '@/components/ui/notice'
import { StateMark } from '@/components/ui/state-mark'
import { caseName } from '@/lib/kernel/case-name'
import { usePreview } from './preview-context'
import { PreviewFrame } from './preview-frame'
import { PreviewPicker } from './preview-picker'

/** The page a reviewer will have: a case of today under the draft of tomorrow. */
export function ReviewerPreview() {
  const { detail } = usePreview()
  const { number, title, status } = detail.case
  const now = detail.definition.statuses.find(({ key }) => key === status)
  return (
    <div className="flex flex-col gap-4 p-4">
      <div className="flex flex-wrap items-end gap-4">
        <Notice className="min-w-60 flex-1">
          The draft as a reviewer will see it, drawn with a case as it is now. Nothing here changes the case.
        </Notice>
        <div className="w-72">
          <PreviewPicker />
        </div>
      </div>
      <h2 className="flex items-center gap-2 text-16 font-semibold">
        {now ? <StateMark tone={now.color} label={now.name} /> : null}
        {number > 0 ? <span className="text-muted">{caseName(number)}</span> : null}
        {title}
      </h2>
      <PreviewFrame />
    </div>
  )
}
