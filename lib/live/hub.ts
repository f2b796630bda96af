import 'server-only'
import pg from 'pg'
import { doorUrl } from '@/lib/db/door-url'
import { codeOfError, log } from '@/lib/log'
import type { LiveChange } from './payload'

/** `lost` = changes are not heard just now; `resync` = some may have been missed: look again. */
export type LiveMessage = { kind: 'change'; change: LiveChange } | { kind: 'lost' } | { kind: 'resync' }
type Listener = (message: LiveMessage) => void

const retryMs = 1000

class Hub {
  private readonly listeners = new Map<string, Set<Listener>>()
  private client: pg.Client | undefined

  /** Calls `listener` for every change of the environment until the returned function is called. */
  subscribe(environmentId: string, listener: Listener): () => void {
    const own = this.listeners.get(environmentId) ?? new Set()
    this.listeners.set(environmentId, own.add(listener))
    if (!this.client) void this.connect(false)
    return () => {
      own.delete(listener)
      if (own.size === 0) this.listeners.delete(environmentId)
    }
  }

  /** One connection a process listens for all its browsers; lost, it is tried again until it holds. */
  private async connect(again: boolean): Promise<void> {
    const client = new pg.Client({
      connectionString: doorUrl(),
      options: '-c role=docket_app',
      keepAlive: true,
    })
    this.client = client
    let lost = false
    const reconnect = (error?: unknown) => {
      if (lost) return
      lost = true
      this.tellAll({ kind: 'lost' })
      if (error) log.warn({ code: codeOfError(error) }, 'live updates lost their connection')
      client.end().catch(() => {})
      setTimeout(() => void this.connect(true), retryMs).unref()
    }
    client.on('error', reconnect)
    client.on('end', () => reconnect())
    client.on('notification', ({ payload }) => payload && this.tell(JSON.parse(payload) as LiveChange))
    try {
      await client.connect()
      await client.query('listen docket_live')
      if (again) this.tellAll({ kind: 'resync' })
    } catch (error) {
      reconnect(error)
    }
  }

  private tellAll(message: LiveMessage): void {
    for (const own of this.listeners.values()) for (const listener of own) listener(message)
  }

  private tell(change: LiveChange): void {
    for (const listener of this.listeners.get(change.environmentId) ?? []) listener({ kind: 'change', change })
  }
}

// Next bundles routes apart from each other; one listening connection a process all the same.
const held = globalThis as typeof globalThis & { docketLiveHub?: Hub }

export function liveHub(): Hub {
  held.docketLiveHub ??= new Hub()
  return held.docketLiveHub
}
