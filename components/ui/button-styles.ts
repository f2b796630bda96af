import { tv } from 'tailwind-variants/lite'

/** Also for links that look like buttons: `<Link className={buttonStyles({ variant: 'primary' })}>`. */
export const buttonStyles = tv({
  base: 'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-control border text-13 font-medium whitespace-nowrap select-none aria-disabled:opacity-60 disabled:opacity-60 [&_svg]:size-4 [&_svg]:shrink-0',
  variants: {
    variant: {
      primary:
        'border-transparent bg-accent text-on-accent shadow-control not-aria-disabled:hover:bg-accent-hover data-popup-open:bg-accent-hover',
      secondary:
        'border-hairline bg-panel text-text shadow-control not-aria-disabled:hover:bg-hover data-popup-open:bg-hover dark:bg-raised',
      ghost:
        'border-transparent text-muted not-aria-disabled:hover:bg-hover not-aria-disabled:hover:text-text data-popup-open:bg-hover data-popup-open:text-text',
      danger:
        'border-transparent bg-state-red-solid text-on-state-solid shadow-control not-aria-disabled:hover:bg-state-red-solid-hover',
    },
    size: { dense: 'h-7 px-2', regular: 'h-8 px-3' },
    iconOnly: { true: 'px-0', false: '' },
  },
  compoundVariants: [
    { iconOnly: true, size: 'dense', class: 'w-7' },
    { iconOnly: true, size: 'regular', class: 'w-8' },
  ],
  defaultVariants: { variant: 'secondary', size: 'regular', iconOnly: false },
})
