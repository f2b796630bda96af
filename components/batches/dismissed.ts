const place = 'docket.batches.dismissed'

/** Ended batches the person has put away, in this browser. */
export function readDismissed(): ReadonlySet<string> {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
    return new Set(Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [])
  } catch {
    return new Set()
  }
}

export function writeDismissed(ids: ReadonlySet<string>): void {
  try {
    localStorage.setItem(place, JSON.stringify([...ids].slice(-50)))
  } catch {
    // a browser that keeps nothing shows them again
  }
}
