export const popupSurface =
  'appear origin-(--transform-origin) rounded-panel border border-hairline bg-raised text-text shadow-float outline-none'

export const popupItem =
  'flex min-h-7 items-center gap-2 rounded-control px-2 py-1 text-13 outline-none select-none data-disabled:text-faint data-highlighted:bg-hover [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted'
