import { expect, test } from './fixtures/test'

/** What a browser gets before the queue page works, compressed. It was 384 kB; a tenth more than today's is a fault. */
const mostBytes = 300_000

test('the queue page asks for few scripts first, each compressed as well as can be', async ({ browserOf, world }) => {
  const page = await browserOf('reviewer')
  const html = (await page.request.get(`/${world.slug}/queues/first`)).text()
  const scripts = [...(await html).matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g)]
    .filter(([tag]) => !/nomodule/i.test(tag))
    .map(([, src]) => src as string)
  expect(scripts.length).toBeGreaterThan(5)
  let bytes = 0
  for (const src of new Set(scripts)) {
    const answer = await page.request.head(src, { headers: { 'Accept-Encoding': 'br' } }).catch(() => null)
    const got = answer?.ok() ? answer : await page.request.get(src, { headers: { 'Accept-Encoding': 'br' } })
    const headers = got.headers()
    bytes += Number(headers['content-length'] ?? (await got.body()).length)
    if (Number(headers['content-length'] ?? 9999) > 2000) expect(headers['content-encoding'], src).toBe('br')
  }
  expect(bytes).toBeLessThan(mostBytes)
  test.info().annotations.push({ type: 'first load', description: `${bytes} bytes in ${scripts.length} scripts` })
  await page.goto(`/${world.slug}/queues/first`)
})
