const isEmpty = (value: unknown) =>
  value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0)

/** A value as JSON, in a box that scrolls by itself. */
export function JsonView({ label, value }: { label: string; value: unknown }) {
  return (
    <section aria-label={label}>
      <h3 className="mb-1 text-12 font-medium text-muted">{label}</h3>
      {isEmpty(value) ? (
        <p className="text-muted">Nothing</p>
      ) : (
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reachable by keyboard
          tabIndex={0}
          className="max-h-80 overflow-auto rounded-control border border-hairline bg-sunken p-2 font-mono text-12 whitespace-pre-wrap wrap-anywhere"
        >
          {JSON.stringify(value, null, 2)}
        </pre>
      )}
    </section>
  )
}
