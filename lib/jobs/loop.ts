import 'server-only'
import { codeOfError, log } from '@/lib/log'

export interface Loop {
  /** Resolves when the round that runs is done. */
  stop(): Promise<void>
}

/** After a failure the next round waits this long: the database may be away for a while. */
const failurePauseMs = 1000

/** Calls `round` for ever: at once again while it says there was work, after `idleMs` otherwise. */
export function startLoop(name: string, idleMs: number, round: () => Promise<boolean>): Loop {
  const stopping = new AbortController()
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      stopping.signal.addEventListener(
        'abort',
        () => {
          clearTimeout(timer)
          resolve()
        },
        { once: true },
      )
    })
  const done = (async () => {
    while (!stopping.signal.aborted) {
      const outcome = await round().catch((error: unknown) => {
        log.error({ loop: name, code: codeOfError(error) }, 'a round failed')
        return 'failed' as const
      })
      if (outcome === 'failed') await pause(failurePauseMs)
      else if (!outcome) await pause(idleMs)
    }
  })()
  return {
    async stop() {
      stopping.abort()
      await done
    },
  }
}
