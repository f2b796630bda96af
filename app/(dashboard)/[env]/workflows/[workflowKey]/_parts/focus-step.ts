const cardOf = (stepKey: string | null) =>
  document.querySelector<HTMLElement>(`[data-step="${CSS.escape(stepKey ?? '#trigger')}"]`)

/** Puts the focus on a card or line of the outline once it is drawn; null is the trigger. */
export function focusStep(stepKey: string | null): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const found = cardOf(stepKey)
      found?.focus()
      found?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }),
  )
}

/** Brings a card into sight while the focus is elsewhere. */
export function showStep(stepKey: string): void {
  requestAnimationFrame(() => cardOf(stepKey)?.scrollIntoView({ block: 'nearest', inline: 'nearest' }))
}

/** Goes into the settings of what is chosen, once they are drawn. */
export function focusPanel(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-panel]')?.focus()))
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

/** The setting that has the focus: "" is one without a place of its own, null none. */
export function focusedSetting(): string | null {
  const panel = document.activeElement?.closest('[data-side]')
  return panel ? (document.activeElement?.closest<HTMLElement>('[data-place]')?.dataset.place ?? '') : null
}
