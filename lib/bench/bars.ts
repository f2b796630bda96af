import 'server-only'
import { round } from './closed-loop'
import type { Comparison } from './figures'

export interface Bar {
  text: string
  held: boolean
}

/** What the queue page may cost over its own SQL, and what two runs of the same thing differ by on a quiet machine. */
const pageOverSqlMs = 5
const noise = 1.25

interface Measured {
  create: Comparison
  connect: Comparison
  page: Comparison
  smallPage?: Comparison
}

/** What a release has to keep; the bench fails where one is not held. */
export function barsOf({ create, connect, page, smallPage }: Measured): Bar[] {
  const share = create.ours.perSecond / create.floor.perSecond
  const signed = connect.ours.perSecond / connect.floor.perSecond
  const over = page.ours.p95Ms - page.floor.p95Ms
  const bars = [
    { text: `create through HTTP is ${round(share)} of the bare statement; 0.35 or more`, held: share >= 0.35 },
    { text: `create through Connect is ${round(signed)} of the native one; 0.7 or more`, held: signed >= 0.7 },
    {
      text: `queue page data takes ${round(over)} ms over its SQL at the 95th percentile; ${pageOverSqlMs} or less`,
      held: over <= pageOverSqlMs,
    },
  ]
  if (smallPage) {
    const times = page.ours.p95Ms / smallPage.ours.p95Ms
    bars.push({
      text: `queue page data takes ${round(times)} times what it took at ten thousand cases (${page.ours.p95Ms} of ${smallPage.ours.p95Ms} ms); no more, but for noise (${noise})`,
      held: times <= noise,
    })
  }
  return bars
}
