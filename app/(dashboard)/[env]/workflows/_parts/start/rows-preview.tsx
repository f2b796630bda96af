import type { InputField } from '@/lib/workflows/schema'

const shownMost = 5

type RowsPreviewProps = { rows: readonly Record<string, string>[]; inputs: readonly InputField[] }

/** The first rows as the workflow will see them. */
export function RowsPreview({ rows, inputs }: RowsPreviewProps) {
  const columns = inputs.filter(({ key }) => rows.some((row) => key in row))
  return (
    <section
      aria-label="The first rows"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reachable by keyboard
      tabIndex={0}
      className="overflow-x-auto rounded-control border border-hairline"
    >
      <table className="w-full text-12">
        <thead>
          <tr className="border-b border-hairline text-muted">
            {columns.map(({ key, label }) => (
              <th key={key} scope="col" className="px-2 py-1 text-start font-medium whitespace-nowrap">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shownMost).map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and do not move
            <tr key={index} className="border-b border-hairline last:border-b-0">
              {columns.map(({ key }) => (
                <td key={key} className="max-w-60 truncate px-2 py-1">
                  {row[key] || <span className="text-faint">–</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shownMost ? (
        <p className="px-2 py-1 text-12 text-muted">And {(rows.length - shownMost).toLocaleString('en')} more.</p>
      ) : null}
    </section>
  )
}
