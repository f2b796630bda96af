import { extendTailwindMerge } from 'tailwind-merge'

/** Joins class names; of two that collide the later one stands. Knows the names of `app/tokens.css`. */
export const classNames = extendTailwindMerge({
  extend: {
    theme: {
      text: ['12', '13', '14', '16', '20', '28'],
      radius: ['mark', 'control', 'panel'],
      shadow: ['control', 'float'],
    },
  },
})
