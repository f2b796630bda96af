import 'server-only'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  method: string
  path: string
  headers: IncomingHttpHeaders
  body: string
}

/** A web server that keeps what it is sent and answers as it is told; 204 where it is told nothing. */
export async function startReceiver(
  answer: (request: Received, response: ServerResponse) => void = (_request, response) =>
    void response.writeHead(204).end(),
  host = '127.0.0.1',
  port = 0,
) {
  const received: Received[] = []
  const server = createServer(async (incoming, response) => {
    const parts: Buffer[] = []
    for await (const part of incoming) parts.push(part)
    const { method = '', url = '', headers } = incoming
    const request = { method, path: url, headers, body: Buffer.concat(parts).toString() }
    received.push(request)
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(port, host, resolve))
  const { port: listening } = server.address() as AddressInfo
  return {
    url: `http://${host}:${listening}`,
    port: listening,
    received,
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
