import 'server-only'
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser, playwrightProgram } from './browser'

export type Count = { passed: number; failed: number; skipped: number }

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }

/** @param filters paths, or parts of them, as Vitest takes them. */
export function runUnitTests(filters: string[]): Count {
  return withReport((report) => {
    const config = join('lib', 'testing', 'vitest.config.ts')
    const program = join('node_modules', 'vitest', 'vitest.mjs')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const { status } = spawnSync(
      process.execPath,
      [program, 'run', '--config', config, '--passWithNoTests', ...reporters, ...filters],
      { stdio: 'inherit' },
    )
    const result = readReport<VitestReport>(report)
    if (!result) return { passed: 0, failed: 1, skipped: 0 }
    const brokenFiles = result.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.length)
    const failed = result.numFailedTests + brokenFiles.length
    return {
      passed: result.numPassedTests,
      failed: failed || (status === 0 ? 0 : 1), // an error outside every test
      skipped: result.numPendingTests,
    }
  })
}

export function runBrowserTests(filters: string[]): Count {
  if (!readdirSync('e2e', { recursive: true, encoding: 'utf8' }).some((path) => path.endsWith('.spec.ts'))) {
    return { passed: 0, failed: 0, skipped: 0 }
  }
  return withReport((report, folder) => {
    const env = {
      ...process.env,
      CHROMIUM_PATH: findBrowser(console.log),
      E2E_DATA_DIR: join(folder, 'data'),
      E2E_REPORT: report,
      NODE_OPTIONS: '--conditions=react-server',
    }
    const args = [playwrightProgram(), 'test', '--config', join('e2e', 'playwright.config.ts'), ...filters]
    const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env })
    const stats = readReport<PlaywrightReport>(report)?.stats
    if (!stats) return { passed: 0, failed: 1, skipped: 0 }
    const failed = stats.unexpected + stats.flaky
    return { passed: stats.expected, failed: failed || (status === 0 ? 0 : 1), skipped: stats.skipped }
  })
}

function withReport(run: (report: string, folder: string) => Count): Count {
  const folder = mkdtempSync(join(tmpdir(), 'docket-run-'))
  chmodSync(folder, 0o755) // the database's own account must get through, or the cluster would be kept elsewhere and stay
  try {
    return run(join(folder, 'report.json'), folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readReport<T>(path: string): T | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : undefined
}
