import { z } from 'zod'
import { type Step, step as stepSchema } from '@/lib/workflows/schema'

const place = 'docket.copied-steps'

/** Kept in this browser, so that steps can be pasted into another workflow. */
export function copySteps(steps: Step[]): boolean {
  try {
    localStorage.setItem(place, JSON.stringify(steps))
    return true
  } catch {
    return false
  }
}

export function copiedSteps(): Step[] {
  try {
    const parsed = z.array(stepSchema).safeParse(JSON.parse(localStorage.getItem(place) ?? '[]'))
    return parsed.success ? parsed.data : []
  } catch {
    return []
  }
}
