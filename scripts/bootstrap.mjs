// Runs on whatever Node and npm the machine has, before any package is there: node's own modules only.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
process.chdir(root)
const bin = join(root, 'node_modules', '.bin')
const node = join(bin, process.platform === 'win32' ? 'node.cmd' : 'node')
const stamp = join(root, 'node_modules', '.docket')

/** Standard output belongs to the command's own answer. */
const say = (line) => process.stderr.write(`${line}\n`)

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  say(`Docket needs Node 20.19 or newer to install itself; this is ${process.versions.node}.`)
  process.exit(1)
}

const [verb, ...args] = process.argv.slice(2)
install()
generate()
if (verb !== 'install' && verb !== 'generate') run()

function install() {
  if (readStamp('lockfile') === hashOf(['package-lock.json']) && existsSync(node)) return
  say('Installing the locked dependencies …')
  const npm = process.env.npm_execpath
  const [command, before] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  // Development tools too: the page styles, the tests and the type checker are among them.
  const result = spawnSync(command, [...before, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 2, 2],
    env: withoutNpm(process.env),
  })
  if (result.status !== 0) fail('The dependencies could not be installed; the lines above say why.')
  writeStamp('lockfile', hashOf(['package-lock.json']))
}

function generate() {
  const files = readdirSync('prisma', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.prisma'))
    .sort()
    .map((path) => join('prisma', path))
  const wanted = hashOf([...files, 'package-lock.json', '.config/prisma.ts'])
  if (readStamp('client') === wanted && existsSync('lib/db/generated/client.ts')) return
  say('Generating the database client …')
  const result = spawnSync(node, [join('node_modules', 'prisma', 'build', 'index.js'), 'generate'], {
    encoding: 'utf8',
    // The command line would download a native engine that generating does not use; any program that exists will do.
    env: { ...process.env, PATH: path(), PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  })
  if (result.status !== 0) fail(`The database client could not be generated.\n${result.stdout}${result.stderr}`)
  writeStamp('client', wanted)
}

function run() {
  if (!existsSync(join('scripts', `${verb}.ts`))) fail(`There is no scripts/${verb}.ts.`)
  const child = spawn(node, ['--conditions=react-server', '--import', 'tsx', join('scripts', `${verb}.ts`), ...args], {
    stdio: 'inherit',
    env: { ...process.env, PATH: path() },
  })
  // A Ctrl-C reaches the child from the terminal as well; it takes the second one as the same wish.
  for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(name, () => child.kill(name))
  child.on('error', (error) => fail(error.message))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

function path() {
  return `${bin}${delimiter}${process.env.PATH}`
}

/** What npm tells its scripts would be taken for settings by the npm we start. */
function withoutNpm(env) {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => !/^npm_(?!config_(registry|userconfig|cache|prefix|globalconfig))/i.test(name) && name !== 'NODE_ENV',
    ),
  )
}

function hashOf(paths) {
  const hash = createHash('sha256')
  for (const name of paths) if (existsSync(name)) hash.update(name).update('\0').update(readFileSync(name))
  return hash.digest('hex')
}

function readStamp(name) {
  const file = join(stamp, name)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function writeStamp(name, value) {
  mkdirSync(stamp, { recursive: true })
  writeFileSync(join(stamp, name), value)
}

function fail(message) {
  say(message)
  process.exit(1)
}
