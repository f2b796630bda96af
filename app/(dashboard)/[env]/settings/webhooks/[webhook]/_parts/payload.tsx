type PayloadProps = { label: string; text: string; className?: string }

/** A text as it came or went, in a box of its own that scrolls, by keyboard too. */
export function Payload({ label, text, className = 'max-h-80' }: PayloadProps) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
      tabIndex={0}
      className={`overflow-auto rounded-control bg-sunken p-3 ${className}`}
    >
      <pre className="font-mono text-12 wrap-break-word whitespace-pre-wrap">{text}</pre>
    </section>
  )
}
