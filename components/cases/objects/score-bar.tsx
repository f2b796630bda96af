import { classNames } from '@/components/ui/class-names'
import { type Tone, toneMark } from '@/components/ui/tone'

/** 0 to 100 with its number beside it. */
export function ScoreBar({ label, score, tone }: { label: string; score: number; tone: Tone }) {
  return (
    <div className="flex items-center gap-2">
      <span className="w-24 shrink-0 text-12 text-muted">{label}</span>
      <span aria-hidden className="h-1 w-32 shrink overflow-hidden rounded-full bg-hairline">
        <span
          className={classNames('block h-full rounded-full bg-current', toneMark[tone])}
          style={{ width: `${Math.min(100, Math.max(0, score))}%` }}
        />
      </span>
      <span className="tabular text-12 font-medium">{Math.round(score)}</span>
    </div>
  )
}
