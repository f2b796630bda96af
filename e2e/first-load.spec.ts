import { expect, test } from './fixtures/test'

/** What a browser gets before the queue page works, compressed. It was 384 kB; more than a little over today's is a fault. */
const mostBytes = 300_000

test('the queue page asks for few scripts first, each compressed as well as can be', async ({ browserOf, world }) => {
  const page = await browserOf('reviewer')
  await page.goto(`/${world.slug}/queues/first`)
  const html = await (await page.request.get(`/${world.slug}/queues/first`)).text()
  const tags = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g)].filter(([tag]) => !/nomodule/i.test(tag))
  const scripts = [...new Set(tags.map(([, src]) => src as string))]
  expect(scripts.length).toBeGreaterThan(5)
  let bytes = 0
  for (const src of scripts) {
    const answer = await page.request.get(src, { headers: { 'Accept-Encoding': 'br' } })
    const length = Number(answer.headers()['content-length'] ?? (await answer.body()).length)
    if (length > 2000) expect(answer.headers()['content-encoding'], src).toBe('br')
    bytes += length
  }
  expect(bytes).toBeLessThan(mostBytes)
})
