import type { BodyProps } from './body-props'
import { FactList } from './fact-list'
import { plainText, words } from './object-data'

/** Any object: what fits a line as pairs, what is deeper as JSON one can open. */
export function GenericBody({ object: { data } }: BodyProps) {
  const entries = Object.entries(data)
  const plain = entries.filter(([, value]) => plainText(value) !== null)
  const deep = Object.fromEntries(entries.filter(([, value]) => plainText(value) === null))
  if (entries.length === 0) return <p className="text-muted">Nothing was sent with it.</p>
  return (
    <div className="flex flex-col gap-2">
      <FactList facts={plain.map(([key, value]) => [words(key), plainText(value)])} />
      {Object.keys(deep).length > 0 ? (
        <details>
          <summary className="w-fit rounded-mark text-12 text-muted hover:text-text">
            {Object.keys(deep).map(words).join(', ')}
          </summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
          <pre tabIndex={0} className="mt-1 max-h-80 overflow-auto rounded-control bg-sunken p-2 font-mono text-12">
            {JSON.stringify(deep, null, 2)}
          </pre>
        </details>
      ) : null}
    </div>
  )
}
