import { mkdirSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findBrowser } from '@/lib/testing/browser'

/** Takes the README's pictures from a running demo: `npm run pictures -- [address]`. */
const address = process.argv[2] ?? 'http://127.0.0.1:3000'
const folder = 'docs/pictures'
mkdirSync(folder, { recursive: true })

const browser = await chromium.launch({
  executablePath: findBrowser(console.log),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light', locale: 'en-GB' })
await page.goto(`${address}/sign-in`)
await page.getByLabel('E-mail').fill('reviewer@demo.test')
await page.getByLabel('Password', { exact: true }).fill('docket-demo')
await page.getByRole('button', { name: 'Sign in', exact: true }).click()
await page.waitForURL(/\/demo(\/|$)/)

await page.goto(`${address}/demo/queues/kyc_onboarding`)
await page.getByRole('row').nth(5).waitFor()
await page.screenshot({ path: `${folder}/queue.png` })

await page.getByRole('row').nth(3).getByRole('link').first().click()
await page.waitForURL(/\/cases\/CAS-/)
await page.getByRole('tab', { name: /Timeline/ }).waitFor()
await page.screenshot({ path: `${folder}/case.png` })
await browser.close()
console.log(`Wrote ${folder}/queue.png and ${folder}/case.png`)
