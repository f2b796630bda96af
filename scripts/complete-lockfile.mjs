// `npm ci` refuses a lockfile that lacks one of a package's builds for other systems, and npm leaves out of it whatever
// the registry at hand does not offer (a mirror may not carry the builds for Android). This adds them by name and exact
// version; without a checksum, since nobody here has seen the file. Run it after every change of the dependencies.
import { readFileSync, writeFileSync } from 'node:fs'

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const systems =
  /-(android|darwin|freebsd|linux|openharmony|win32|windows)-(arm64|arm|x64|ia32|ppc64|riscv64|s390x)(?:-(\w+))?$/

let added = 0
for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const target = `node_modules/${name}`
    const nested = `${place}/${target}`
    if (lock.packages[target] || lock.packages[nested] || !/^\d/.test(version)) continue
    const traits = traitsOf(name.replace('/', '-'))
    if (!traits) throw new Error(`${name} of ${place} is missing, and its name does not say which system it is for.`)
    lock.packages[target] = { version, ...traits, optional: true, ...(entry.dev ? { dev: true } : {}) }
    added += 1
  }
}

const { '': root, ...rest } = lock.packages
const sorted = Object.entries(rest).sort(([a], [b]) => a.localeCompare(b, 'en'))
lock.packages = { '': root, ...Object.fromEntries(sorted) }
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${added} added`)

function traitsOf(name) {
  if (name.endsWith('wasm32-wasi')) return { cpu: ['wasm32'] }
  const [, os, cpu, kind] = systems.exec(name) ?? []
  if (!os) return undefined
  const libc = os === 'linux' && kind ? { libc: [kind.startsWith('musl') ? 'musl' : 'glibc'] } : {}
  return { cpu: [cpu], ...libc, os: [os === 'windows' ? 'win32' : os] }
}
