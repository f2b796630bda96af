import type { BodyProps } from './body-props'
import { recordsOf, textOf } from './object-data'

/** A graph in sentences, which a screen reader can follow too: who holds what of whom. */
export function GraphBody({ object: { data } }: BodyProps) {
  const names = new Map(recordsOf(data, 'nodes').map((node) => [textOf(node, 'id'), textOf(node, 'label', 'name')]))
  const edges = recordsOf(data, 'edges')
  return (
    <ul aria-label="Relations" className="flex flex-col gap-1">
      {edges.map((edge) => {
        const from = textOf(edge, 'from', 'source')
        const to = textOf(edge, 'to', 'target')
        return (
          <li key={`${from}${to}`} className="flex flex-wrap items-baseline gap-x-2">
            <span className="font-medium">{names.get(from) ?? from}</span>
            <span className="text-12 text-muted">{textOf(edge, 'label') ?? 'related to'} →</span>
            <span>{names.get(to) ?? to}</span>
          </li>
        )
      })}
    </ul>
  )
}
