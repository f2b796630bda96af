import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

const root = join(import.meta.dirname, '..')
const port = Number(process.env.E2E_PORT || 3190)
const baseURL = `http://127.0.0.1:${port}`

// The config is read again in each worker: the first reader makes the folder, the others inherit its name.
process.env.E2E_DATA_DIR ||= mkdtempSync(join(tmpdir(), 'docket-e2e-'))
process.env.DATA_DIR = process.env.E2E_DATA_DIR
process.env.NEXTAUTH_URL = baseURL

const systemChromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)

export default defineConfig({
  testDir: '.',
  outputDir: join(root, 'test-results'),
  forbidOnly: true,
  retries: 0, // a flaky test is a fault of the product
  workers: 2,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: process.env.E2E_REPORT ? [['list'], ['json', { outputFile: process.env.E2E_REPORT }]] : 'list',
  use: {
    baseURL,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || systemChromium,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
  webServer: {
    command: 'node scripts/bootstrap.mjs start',
    cwd: root,
    url: baseURL,
    timeout: 300_000, // building the pages is part of it
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: {
      DATA_DIR: process.env.E2E_DATA_DIR,
      DATABASE_URL: '',
      HOST: '127.0.0.1',
      PORT: String(port),
      WEBHOOK_ALLOW_PRIVATE: 'true', // a test's receiver runs on this machine
      NEXTAUTH_URL: baseURL,
      NODE_OPTIONS: '', // the conditions the tests themselves run under are not the server's
      RATE_LIMIT_PER_MINUTE: '0',
    },
  },
})
