// The pages and the API. Plain JavaScript: it starts half a second sooner than through a compiler.
import { createServer } from 'node:http'
import next from 'next'
import { answerCompressed } from './static-files.mjs'

process.env.NODE_ENV = 'production'
process.env.NEXT_TELEMETRY_DISABLED = '1'
const port = Number(process.env.PORT || 3000)
const hostname = process.env.HOST || '127.0.0.1'
const patienceMs = 10_000

const app = next({ dev: false, hostname, port })
await app.prepare()
const answer = app.getRequestHandler()

/** A path of the Connect API that Next would answer with a redirect, or take for another. */
function isOdd(url = '') {
  const [path = ''] = url.split('?')
  if (!path.startsWith('/connectcases/')) return false
  return /\/\/|\/(\.|%2e){1,2}(\/|$)|\\|%(?![0-9a-f]{2})/i.test(path)
}

/** Answers that never end by themselves. */
const streams = new Set()

const server = createServer((request, response) => {
  const began = performance.now()
  const writeHead = response.writeHead
  response.writeHead = function (status, ...args) {
    // A page cannot set its status: one made while the database was away (lib/db/errors.ts) says so and is no success.
    const away =
      globalThis.docketOutageAt >= began && String(response.getHeader('content-type')).startsWith('text/html')
    if (away) response.setHeader('Retry-After', '5')
    const result = writeHead.call(this, away ? 503 : status, ...args)
    if (String(response.getHeader('content-type')).startsWith('text/event-stream')) {
      streams.add(response)
      response.once('close', () => streams.delete(response))
      if (stopping) response.destroy()
    }
    return result
  }
  request.headers['x-docket-peer'] = request.socket.remoteAddress ?? '' // lib/doors/client-address.ts believes this one
  request.headers['x-docket-target'] = request.url // as it came: Next tidies `..` and `//` away, which an API must refuse
  if (isOdd(request.url)) request.url = '/connectcases'
  if (stopping) response.setHeader('Connection', 'close')
  if (!answerCompressed(request, response)) void answer(request, response)
})
server.keepAliveTimeout = 65_000 // longer than the 60 s of the usual proxies, or they meet a socket that just closed
server.headersTimeout = 66_000
server.requestTimeout = 120_000 // an attachment over a slow line

let stopping = false

function stop() {
  if (stopping) return
  stopping = true
  server.close(() => process.exit(0))
  for (const stream of streams) stream.destroy() // browsers connect again by themselves, to the next process
  setInterval(() => server.closeIdleConnections(), 50)
  setTimeout(() => process.exit(0), patienceMs)
}

process.on('SIGTERM', stop)
process.on('SIGINT', stop)
process.on('disconnect', stop) // the parent is gone: nobody would stop us later

server.on('error', (error) => {
  console.error(
    error.code === 'EADDRINUSE' ? `Port ${port} on ${hostname} is taken by another program.` : error.message,
  )
  process.exit(1)
})
server.listen(port, hostname, () => process.send?.('ready'))
