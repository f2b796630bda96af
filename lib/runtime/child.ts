import 'server-only'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

export type ChildPlan = {
  name: string
  /** Arguments of node: the program and what it needs. */
  args: string[]
}

const shortestPauseMs = 250
const longestPauseMs = 30_000
const steadyAfterMs = 60_000 // a child that lived this long starts again with the shortest pause
const graceMs = 15_000 // the web stops by itself within 10 s

/**
 * Keeps one child process alive. It tells that it is ready by the message `ready`, and stops on SIGTERM or when the
 * channel to us breaks, so that no child outlives a parent that was killed.
 */
export class Child {
  private process?: ChildProcess
  private stopping = false
  private readonly ending = new AbortController()

  constructor(
    private readonly plan: ChildPlan,
    private readonly say: (line: string) => void,
  ) {}

  /** @returns once it is ready. @throws where it ended before it ever was. */
  async start(): Promise<void> {
    const child = this.spawn()
    const end = once(child, 'exit').then(([code]) => code as number | null)
    const first = await Promise.race([once(child, 'message').then(() => 'ready' as const), end])
    if (first === 'ready') void this.watch(end)
    else if (!this.stopping)
      throw new Error(`The ${this.plan.name} process ended while it was starting (code ${first}).`)
  }

  async stop(): Promise<void> {
    this.stopping = true
    this.ending.abort()
    await this.end()
  }

  /** Ends the process; the watch starts another one, with the environment as it is now. */
  async end(): Promise<void> {
    const child = this.process
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    const deadline = setTimeout(() => child.kill('SIGKILL'), graceMs)
    await gone
    clearTimeout(deadline)
  }

  private spawn(): ChildProcess {
    this.process = spawn(process.execPath, this.plan.args, {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      detached: true, // a Ctrl-C in the terminal is for us; we say in which order the children stop
    })
    return this.process
  }

  private async watch(firstEnd: Promise<number | null>): Promise<void> {
    let end = firstEnd
    let began = Date.now()
    let pauseMs = shortestPauseMs
    for (;;) {
      const code = await end
      if (this.stopping) return
      if (Date.now() - began > steadyAfterMs) pauseMs = shortestPauseMs
      this.say(`The ${this.plan.name} process ended (${code ?? 'killed'}); starting it again in ${pauseMs / 1000} s.`)
      await pause(pauseMs, undefined, { signal: this.ending.signal }).catch(() => undefined)
      if (this.stopping) return
      pauseMs = Math.min(pauseMs * 2, longestPauseMs)
      began = Date.now()
      end = once(this.spawn(), 'exit').then(([exit]) => exit as number | null)
    }
  }
}
