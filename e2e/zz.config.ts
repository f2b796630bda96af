process.env.E2E_DATA_DIR = process.env.DATA_DIR = '/tmp/wf-dev'
process.env.NEXTAUTH_URL = 'http://127.0.0.1:3500'
process.env.E2E_PORT = '3500'
const base = (await import('./playwright.config')).default
export default { ...base, webServer: undefined, workers: 1, timeout: 120_000, expect: { timeout: 30_000 } }
