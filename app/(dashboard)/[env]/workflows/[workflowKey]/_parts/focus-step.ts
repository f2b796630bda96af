/** Puts the focus on a card or line of the outline once it is drawn; null is the trigger. */
export function focusStep(stepKey: string | null): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const found = document.querySelector<HTMLElement>(`[data-step="${CSS.escape(stepKey ?? '#trigger')}"]`)
      found?.focus()
      found?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }),
  )
}

/** Goes to the setting a problem is about, once the panel shows it; else to the panel. */
export function focusSetting(place: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const parts = place.split('.')
      for (let length = parts.length; length > 0; length--) {
        const name = CSS.escape(parts.slice(0, length).join('.'))
        const found = document.querySelector<HTMLElement>(`[data-place="${name}"]`)
        const control = found?.querySelector<HTMLElement>('input, textarea, button, [role=combobox]')
        if (!control) continue
        control.focus()
        return
      }
      document.querySelector<HTMLElement>('[data-panel]')?.focus()
    }),
  )
}
