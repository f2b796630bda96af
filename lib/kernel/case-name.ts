/** `CAS-000142`: the number people say aloud. */
export const caseName = (number: number): string => `CAS-${String(number).padStart(6, '0')}`

/** `CAS-000142` or `cas-142` -> 142; null for anything else. */
export function parseCaseName(text: string): number | null {
  const match = /^cas-(\d{1,9})$/i.exec(text.trim())
  return match ? Number(match[1]) : null
}
