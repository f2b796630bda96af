import { classNames } from '@/components/ui/class-names'
import { type Tone, toneMark } from '@/components/ui/tone'

/** A queue's colour as a plain square: it says no state, so it has none of the states' shapes. */
export function ColorMark({ color, className }: { color: Tone; className?: string }) {
  return (
    <span aria-hidden className={classNames('size-2.5 shrink-0 rounded-xs bg-current', toneMark[color], className)} />
  )
}
