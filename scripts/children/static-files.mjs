// Scripts and styles as the build compressed them: smaller than what can be done while somebody waits.
import { createReadStream, readdirSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'

const folder = join('.next', 'static')
const types = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' }

/** Sizes by address, of what lib/runtime/compress-static.ts left. */
const files = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.br'))
    .map((path) => [`/_next/static/${path.split(sep).join('/').slice(0, -3)}`, statSync(join(folder, path)).size]),
)

/** Answers a request for one of them by a browser that takes it so; false where it is not. */
export function answerCompressed(request, response) {
  if (request.method !== 'GET' || !request.url?.startsWith('/_next/static/')) return false
  const [path = ''] = request.url.split('?')
  const size = files.get(path)
  const type = types[path.slice(path.lastIndexOf('.') + 1)]
  if (size === undefined || !type || !/\bbr\b/.test(String(request.headers['accept-encoding']))) return false
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Encoding': 'br',
    'Content-Length': size,
    'Cache-Control': 'public, max-age=31536000, immutable', // its name changes with its content
    Vary: 'Accept-Encoding',
    'X-Content-Type-Options': 'nosniff',
  })
  createReadStream(join(folder, `${path.slice('/_next/static/'.length)}.br`))
    .on('error', () => response.destroy())
    .pipe(response)
  return true
}
