import { deflateSync } from 'node:zlib'
import { caseName } from '@/lib/kernel/case-name'
import { eventTypes, makeCase, makeWorld } from '@/lib/testing/factories'
import { signInCookie } from './fixtures/sign-in-cookie'
import { expect, expectAccessible, test } from './fixtures/test'

const person = [{ type: 'person' as const, externalReference: 'ana', title: 'Ana Silva' }]

/** A picture of one grey dot. */
const png = Buffer.concat([
  Buffer.from('89504e470d0a1a0a', 'hex'),
  chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex')),
  chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
  chunk('IEND', Buffer.alloc(0)),
])

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  let crc = 0xffffffff
  for (const byte of body) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE((crc ^ 0xffffffff) >>> 0)
  return Buffer.concat([length, body, sum])
}

test('files are attached by button and by drop, looked at, downloaded, deleted and brought back', async ({
  browserOf,
  world,
  expectedErrors,
}) => {
  expectedErrors.texts = [/status of 422/]
  const made = await makeCase(world, { objects: person })
  const page = await browserOf('reviewer')
  await page.goto(`/${world.slug}/cases/${caseName(made.number)}`)
  const files = page.getByRole('list', { name: 'Files' })

  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Attach files' }).click()
  await (await choosing).setFiles([
    { name: 'passport.png', mimeType: 'image/png', buffer: png },
    { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('Seen in person.') },
    { name: 'statement.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ is a program') },
  ])
  await expect(files.getByRole('listitem')).toHaveCount(3)
  await expect(files.getByRole('listitem').filter({ hasText: 'statement.pdf.txt' })).toContainText('Text')

  const dropped = await page.evaluateHandle(() => {
    const data = new DataTransfer()
    data.items.add(new File([new Uint8Array([77, 90, 0, 3])], 'setup.pdf', { type: 'application/pdf' }))
    return data
  })
  await page.getByRole('button', { name: 'Attach files' }).dispatchEvent('drop', { dataTransfer: dropped })
  await expect(page.getByRole('alert').filter({ hasText: 'Files of this kind are not taken.' })).toBeVisible()
  await page.getByRole('button', { name: 'Dismiss setup.pdf' }).click()

  await page.getByRole('button', { name: 'Preview note.txt' }).click()
  await expect(page.getByRole('dialog', { name: 'note.txt' })).toContainText('Seen in person.')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Preview passport.png' }).click()
  const picture = page.getByRole('img', { name: 'passport.png' })
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1)
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download note.txt' }).click()
  const stream = await (await downloading).createReadStream()
  expect((await stream.toArray()).toString()).toBe('Seen in person.')

  await page.getByRole('button', { name: 'More' }).click()
  const exporting = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Download the evidence' }).click()
  expect((await exporting).suggestedFilename()).toBe(`${caseName(made.number)}-evidence.zip`)

  await page.getByRole('button', { name: 'Delete note.txt' }).click()
  await expect(files.getByText('note.txt')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(files.getByText('note.txt')).toBeVisible()
  await expect.poll(async () => (await eventTypes(made.id)).filter((type) => type.includes('file')).length).toBe(5)
})

test('nobody sends or reads a file past the doors', async ({ browserOf, browser, world, baseURL }) => {
  const address = baseURL ?? ''
  const made = await makeCase(world)
  const path = `/internal/${world.slug}/cases/${made.id}/files`
  const page = await browserOf('reviewer')
  await page.goto(`/${world.slug}/cases`)
  const own = { headers: { Origin: new URL(address).origin }, data: Buffer.from('plain words') }
  const sent = await page.request.post(`${path}?name=a.txt`, own)
  expect(sent.status()).toBe(200)
  const { id } = await sent.json()
  expect((await page.request.post(`${path}?name=a.txt`, { data: own.data })).status()).toBe(403)
  const forged = { ...own, headers: { Origin: 'https://elsewhere.example' } }
  expect((await page.request.post(`${path}?name=a.txt`, forged)).status()).toBe(403)
  const auditor = await browserOf('auditor')
  await auditor.goto(`/${world.slug}/cases`)
  expect((await auditor.request.post(`${path}?name=a.txt`, own)).status()).toBe(403)
  expect((await auditor.request.get(`${path}/${id}`)).headers()).toMatchObject({
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  })
  const stranger = await browser.newContext({ baseURL })
  expect((await stranger.request.get(`${path}/${id}`)).status()).toBe(401)
  const other = await makeWorld()
  await stranger.addCookies([await signInCookie(other.people.admin.id, address)])
  expect((await stranger.request.get(`${path}/${id}`)).status()).toBe(404)
  expect((await stranger.request.get(`${path.replace(world.slug, other.slug)}/${id}`)).status()).toBe(404)
  await stranger.close()
})
