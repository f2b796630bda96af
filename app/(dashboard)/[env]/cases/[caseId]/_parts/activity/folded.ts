import type { TimelineEntry } from '@/lib/cases/detail'
import { eventGroup } from '@/lib/events/describe'

/** From this many on, what machines did in a row is one line that opens. */
const foldFrom = 3

/** Entries one by one, but runs of machine noise together. */
export function folded(entries: readonly TimelineEntry[]): TimelineEntry[][] {
  const parts: TimelineEntry[][] = []
  let noise: TimelineEntry[] = []
  const close = () => {
    parts.push(...(noise.length >= foldFrom ? [noise] : noise.map((entry) => [entry])))
    noise = []
  }
  for (const entry of entries) {
    if (eventGroup(entry) === 'system') noise.push(entry)
    else {
      close()
      parts.push([entry])
    }
  }
  close()
  return parts
}
