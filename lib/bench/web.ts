import 'server-only'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'

interface Asked {
  key?: string
  body?: unknown
  headers?: Record<string, string>
  expect?: number[]
}

export interface BenchWeb {
  /** What a client puts in its Host header. */
  host: string
  /** One request over the kept-alive connections; throws on an unexpected status. */
  ask(method: string, path: string, options?: Asked): Promise<string>
  stop(): Promise<void>
}

/** The production web on a port of its own, over the database of DATABASE_URL, without rate limits. */
export async function startWeb(port: number, connections: number): Promise<BenchWeb> {
  const child: ChildProcess = fork('scripts/children/web.mjs', {
    execArgv: [],
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      NEXTAUTH_URL: `http://127.0.0.1:${port}`,
      RATE_LIMIT_PER_MINUTE: '0',
      LOG_LEVEL: 'warn',
    },
  })
  await once(child, 'message')
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  return {
    host: `127.0.0.1:${port}`,
    ask: (method, path, options = {}) => send({ agent, port, method, path }, options),
    async stop() {
      agent.destroy()
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

interface Line {
  agent: Agent
  port: number
  method: string
  path: string
}

function send(line: Line, { key, body, headers: more, expect = [200, 201, 204] }: Asked): Promise<string> {
  const text = body === undefined ? '' : JSON.stringify(body)
  const headers = {
    ...(key ? { 'X-API-KEY': key } : {}),
    ...(text ? { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) } : {}),
    ...more,
  }
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', ...line, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part) => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString()
        if (expect.includes(answer.statusCode ?? 0)) resolve(text)
        else reject(new Error(`${line.method} ${line.path} answered ${answer.statusCode}: ${text.slice(0, 300)}`))
      })
    })
    sent.on('error', reject)
    sent.end(text)
  })
}
