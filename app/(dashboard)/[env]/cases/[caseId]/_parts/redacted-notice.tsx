import { Notice } from '@/components/ui/notice'
import { TimeAgo } from '@/components/ui/time-ago'

/** Why the page is empty. */
export function RedactedNotice({ at }: { at: string }) {
  return (
    <Notice kind="info" title="This case was redacted">
      Its values and people were erased <TimeAgo at={at} />. What is left is that it was here, when things happened, and
      a trail that still verifies.
    </Notice>
  )
}
