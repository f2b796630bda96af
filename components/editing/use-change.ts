'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Refusal, Result } from '@/lib/doors/result'

const unanswered: Refusal = {
  kind: 'unavailable',
  code: 'unanswered',
  message: 'Docket did not answer. Check the connection and try again.',
  problems: [],
  requestId: '',
}

/** One change at a time from a form or a menu: under way, refused, or done and the page read anew. */
export function useChange() {
  const router = useRouter()
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  async function run<Value>(change: () => Promise<Result<Value>>): Promise<Value | null> {
    setPending(true)
    setRefusal(null)
    const result = await change().catch((): Result<Value> => ({ ok: false, refusal: unanswered }))
    setPending(false)
    if (!result.ok) {
      setRefusal(result.refusal)
      return null
    }
    router.refresh()
    return result.value
  }

  /** The sentence that stands beside that field. */
  function problemAt(field: string): string | null {
    const found = refusal?.problems.find((problem) => problem.field === field || problem.field?.startsWith(`${field}.`))
    return found ? found.message.charAt(0).toUpperCase() + found.message.slice(1) : null
  }

  /** What no field of the form can show. */
  const problemBeside = (...fields: string[]): string | null =>
    refusal && !fields.some((field) => problemAt(field)) ? refusal.message : null

  return { run, pending, refusal, problemAt, problemBeside, forget: () => setRefusal(null) }
}
