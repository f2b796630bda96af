import { tv } from 'tailwind-variants/lite'

/** What can be filled in looks the same everywhere. On a touch screen 16 px keeps the page from zooming. */
export const controlStyles = tv({
  base: 'w-full min-w-0 rounded-control border border-control/70 bg-panel text-13 text-text shadow-control placeholder:text-faint hover:border-control focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0 disabled:bg-sunken disabled:text-faint [&[readonly]]:bg-sunken data-disabled:bg-sunken data-disabled:text-faint data-invalid:border-state-red-mark aria-invalid:border-state-red-mark pointer-coarse:text-16',
  variants: {
    size: { dense: 'h-7 px-2', regular: 'h-8 px-2.5' },
  },
  defaultVariants: { size: 'regular' },
})
