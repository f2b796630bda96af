import 'server-only'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { personaRouter } from '@/lib/api/persona/router'

export interface PersonaServer {
  url: string
  /** Paths as they were asked for, oldest first. */
  asked: string[]
  stop(): Promise<void>
}

const router = personaRouter()

/** Persona's shape behind a real socket. */
export async function startPersonaServer(): Promise<PersonaServer> {
  const asked: string[] = []
  const server = createServer(async (incoming, outgoing) => {
    const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)] as [string, string])
    asked.push(incoming.url ?? '')
    const response = await router.request(incoming.url ?? '/', { method: incoming.method, headers })
    outgoing.writeHead(response.status, Object.fromEntries(response.headers))
    outgoing.end(await response.text())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
