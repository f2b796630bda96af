import 'server-only'
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/** A line to a database that can be cut and joined again: what a client of it sees when the server goes and comes back. */
export interface DatabaseLine {
  /** The database's address by way of this line. */
  url: string
  cut: () => Promise<void>
  join: () => Promise<void>
}

export async function openDatabaseLine(database: string): Promise<DatabaseLine> {
  const real = new URL(database)
  const sockets = new Set<Socket>()
  let server: Server | undefined
  let port = 0

  const join = async () => {
    server = createServer((near) => {
      const far = connect(Number(real.port), real.hostname)
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        sockets.add(one)
        one.pipe(other)
        one.on('error', () => other.destroy())
        one.on('close', () => {
          sockets.delete(one)
          other.destroy()
        })
      }
    })
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    server.unref() // a pool ends its connections in its own clean-up; the line must not outlive it
    port = (server.address() as AddressInfo).port
  }
  const cut = async () => {
    const closed = server && once(server, 'close')
    server?.close()
    for (const socket of sockets) socket.destroy()
    await closed
  }

  await join()
  const url = new URL(real)
  url.hostname = '127.0.0.1'
  url.port = String(port)
  return { url: url.href, cut, join }
}
