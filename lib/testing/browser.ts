import 'server-only'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * The path of a Chromium for the end-to-end tests: the system's, else the one Playwright downloaded, else one that is
 * installed now.
 * @throws where none can be had, with what to do.
 */
export function findBrowser(say: (line: string) => void): string {
  const found = findInstalled()
  if (found) return found
  say('Installing Chromium for the end-to-end tests …')
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
  } else {
    run(process.execPath, [playwrightProgram(), 'install', 'chromium'])
  }
  const path = findInstalled()
  if (!path) {
    throw new Error(
      'No Chromium was found and none could be installed. Install the package `chromium` of your system, ' +
        'or set CHROMIUM_PATH to its program.',
    )
  }
  return path
}

export function playwrightProgram(): string {
  return join('node_modules', '@playwright', 'test', 'cli.js')
}

function findInstalled(): string | undefined {
  const { chromium } = createRequire(join(process.cwd(), 'package.json'))('@playwright/test')
  return [process.env.CHROMIUM_PATH, ...installed, chromium.executablePath()].find((path) => path && existsSync(path))
}

function run(command: string, args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env })
}
