import { CircleCheck, CircleX } from 'lucide-react'
import { TimeAgo } from '@/components/ui/time-ago'
import type { AttemptView } from '@/lib/webhooks/schema'
import { answerText } from './answer-text'
import { Payload } from './payload'

type AttemptListProps = { attempts: readonly AttemptView[]; nextAttemptAt: string | null }

const arrived = ({ status }: AttemptView) => status !== null && status >= 200 && status < 300

export function AttemptList({ attempts, nextAttemptAt }: AttemptListProps) {
  return (
    <section aria-labelledby="attempts">
      <h3 id="attempts" className="mb-1 text-12 font-medium text-muted">
        Attempts
      </h3>
      <ol className="divide-y divide-hairline rounded-control border border-hairline">
        {nextAttemptAt ? (
          <li className="px-3 py-2 text-muted">
            Next attempt <TimeAgo at={nextAttemptAt} />
          </li>
        ) : null}
        {attempts.map((attempt) => (
          <li key={attempt.number} className="px-3 py-2">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span
                className={`flex items-center gap-1.5 font-medium ${arrived(attempt) ? 'text-state-green' : 'text-state-red'}`}
              >
                {arrived(attempt) ? (
                  <CircleCheck aria-hidden className="size-4" />
                ) : (
                  <CircleX aria-hidden className="size-4" />
                )}
                {answerText(attempt.status, attempt.failure)}
              </span>
              <span className="tabular text-muted">
                {attempt.milliseconds} ms · attempt {attempt.number}
              </span>
              <TimeAgo at={attempt.at} className="ms-auto text-12 text-muted" />
            </p>
            {attempt.message ? <p className="mt-1 text-muted">{attempt.message}</p> : null}
            {attempt.excerpt ? (
              <Payload label={`Answer to attempt ${attempt.number}`} text={attempt.excerpt} className="mt-1 max-h-32" />
            ) : null}
          </li>
        ))}
        {attempts.length === 0 && !nextAttemptAt ? <li className="px-3 py-2 text-muted">None</li> : null}
      </ol>
    </section>
  )
}
