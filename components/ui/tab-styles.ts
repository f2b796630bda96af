/** Shared by tabs that switch panels and tabs that are links. */
export const tabStyles =
  'relative flex h-9 shrink-0 items-center gap-1.5 text-13 font-medium whitespace-nowrap text-muted outline-offset-[-2px] hover:text-text aria-[current=page]:text-text aria-[current=page]:after:bg-accent data-active:text-text data-active:after:bg-accent after:absolute after:inset-x-0 after:-bottom-px after:h-0.5 after:rounded-full [&_svg]:size-4'
