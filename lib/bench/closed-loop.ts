import 'server-only'

export interface Figures {
  perSecond: number
  p50Ms: number
  p95Ms: number
}

/** `callers` callers, each asking again as soon as it was answered, for `seconds`. */
export async function closedLoop(
  callers: number,
  seconds: number,
  ask: (caller: number) => Promise<unknown>,
): Promise<Figures> {
  const latencies: number[] = []
  const started = performance.now()
  const until = started + seconds * 1000
  await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      for (let before = performance.now(); before < until; before = performance.now()) {
        await ask(caller)
        latencies.push(performance.now() - before)
      }
    }),
  )
  return figuresOf(latencies, (performance.now() - started) / 1000)
}

function figuresOf(latencies: number[], seconds: number): Figures {
  const sorted = Float64Array.from(latencies).sort()
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return { perSecond: Math.round(latencies.length / seconds), p50Ms: at(0.5), p95Ms: at(0.95) }
}

export const round = (value: number): number => Math.round(value * 100) / 100

/** The middle one of several runs by throughput: one disturbed run moves nothing. */
export const middleOf = (runs: Figures[]): Figures =>
  runs.toSorted((one, other) => one.perSecond - other.perSecond)[Math.floor(runs.length / 2)] as Figures
