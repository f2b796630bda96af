/** A draft that is not on the server yet, in this browser's storage, with the version it was based on. */
interface KeptDraft<Draft> {
  version: number
  draft: Draft
}

/** Storage may be full or forbidden; then only the server keeps the draft. */
export function keepDraft<Draft>(place: string, kept: KeptDraft<Draft>): void {
  try {
    localStorage.setItem(place, JSON.stringify(kept))
  } catch {
    forgetDraft(place)
  }
}

export function forgetDraft(place: string): void {
  try {
    localStorage.removeItem(place)
  } catch {
    // nothing was kept there
  }
}

export function recallDraft<Draft>(place: string): KeptDraft<Draft> | null {
  try {
    const text = localStorage.getItem(place)
    return text ? (JSON.parse(text) as KeptDraft<Draft>) : null
  } catch {
    return null
  }
}
