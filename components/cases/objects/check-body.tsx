import type { BodyProps } from './body-props'
import { FactList } from './fact-list'
import { textOf } from './object-data'

export function CheckBody({ object: { data } }: BodyProps) {
  return (
    <FactList
      facts={[
        ['Category', textOf(data, 'category')],
        ['Result', textOf(data, 'result', 'outcome')],
        ['Took', textOf(data, 'duration_seconds') && `${textOf(data, 'duration_seconds')} s`],
      ]}
    />
  )
}
