import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { Page } from '@playwright/test'
import { caseName } from '@/lib/kernel/case-name'
import { openDatabaseLine } from '@/lib/testing/database-line'
import { makeCase } from '@/lib/testing/factories'
import { signInCookie } from './fixtures/sign-in-cookie'
import { expect, test } from './fixtures/test'

test.use({
  expectedErrors: { texts: [/status of 503/, /net::ERR_/, /database cannot be reached/, /digest/, /load chunk/] },
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

/** A second web process, whose database is at the far end of a line that the test holds. */
async function startWeb(databaseUrl: string): Promise<{ url: string; web: ChildProcess }> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port), NEXTAUTH_URL: url, NODE_OPTIONS: '' }
  const web = spawn(process.execPath, ['scripts/bootstrap.mjs', 'web'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>((resolve, reject) => {
    web.stdout?.on('data', (said: Buffer) => String(said).includes(url) && resolve())
    web.once('exit', (code) => reject(new Error(`the web ended with ${code}`)))
  })
  return { url, web }
}

const sayAway = (page: Page) =>
  expect(page.getByRole('alert').filter({ hasText: 'The database cannot be reached just now' })).toBeVisible()

test('without its database a page says so, and goes on by itself when it is back', async ({ browserOf, world }) => {
  const caseView = await makeCase(world, { title: 'Still here', queueId: world.queueId })
  const line = await openDatabaseLine(process.env.DATABASE_URL ?? '')
  const { url, web } = await startWeb(line.url)
  try {
    const page = await browserOf('reviewer')
    await page.context().addCookies([await signInCookie(world.people.reviewer.id, url)])
    const address = `${url}/${world.slug}/cases/${caseName(caseView.number)}`
    await page.goto(address)
    await expect(page.getByRole('heading', { name: 'Still here' })).toBeVisible()

    await line.cut()
    const answer = await page.goto(address)
    expect(answer?.status()).toBe(503)
    await sayAway(page)
    await page.goto(`${url}/${world.slug}/queues`)
    await sayAway(page)

    await line.join()
    await expect(page.getByRole('heading', { name: 'Queues' })).toBeVisible()
    await page.goto(address)
    await page.keyboard.press('i')
    await expect(page.getByRole('button', { name: `Assignee: ${world.people.reviewer.name}` })).toBeVisible()
  } finally {
    const ended = once(web, 'exit')
    web.kill('SIGTERM')
    await ended
  }
})
