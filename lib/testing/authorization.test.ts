import { describe, expect, it } from 'vitest'
import { permissionsOfRoles, roles } from '@/lib/auth/permissions'
import { readSourceFiles } from './house'

const files = readSourceFiles().filter((file) => !/\.test\.tsx?$/.test(file.path))
const find = (pattern: RegExp) => files.filter((file) => pattern.test(file.path))

/** The doors that turn a session into an actor, and those of lib/doors that are built on one of them. */
const actionDoors = new Set(['serverAction'])
for (const file of find(/^lib\/doors\/[\w-]+\.ts$/))
  if (/\bserverAction\(/.test(file.text) && file.path !== 'lib/doors/server-action.ts')
    for (const [, name] of file.text.matchAll(/^export (?:const|function) (\w+)/gm)) if (name) actionDoors.add(name)

const exportsOf = (text: string) => text.match(/^export\b.*$/gm) ?? []
const madeBy = (line: string) => /^export const \w+ = (?:await )?(\w+)(?:<.*>)?\(/.exec(line)?.[1]

describe('every server action', () => {
  const actionFiles = find(/^app\/.*\/actions\.ts$/)

  it('goes through the door that finds out who asks', () => {
    expect(actionFiles.length).toBeGreaterThan(1)
    const open = actionFiles.flatMap(({ path, text }) =>
      exportsOf(text)
        .filter((line) => !actionDoors.has(madeBy(line) ?? ''))
        .filter((line) => !(path.startsWith('app/(auth)/invitation/') && madeBy(line) === 'invitationAction'))
        .map((line) => `${path}: ${line} does not go through serverAction.`),
    )
    expect(open).toEqual([])
  })

  it('stands in a file named actions.ts, so that none is overlooked', () => {
    const hidden = files
      .filter(({ text }) => /^\s*['"]use server['"]/m.test(text))
      .filter(({ path }) => !/^app\/.*\/actions\.ts$/.test(path))
      .map(({ path }) => `${path} holds server actions and is not named actions.ts.`)
    const silent = actionFiles.filter(({ text }) => !/^'use server'$/m.test(text)).map(({ path }) => path)
    expect([...hidden, ...silent]).toEqual([])
  })
})

describe('every route for the browser', () => {
  it('reads only, through the read, download or live door; files alone come in, through the upload door', () => {
    const routes = find(/^app\/internal\/.*\/route\.ts$/)
    expect(routes.length).toBeGreaterThan(0)
    const open = routes.flatMap(({ path, text }) =>
      exportsOf(text)
        .filter((line) => !/^export const (dynamic|runtime|revalidate|maxDuration) =/.test(line))
        .filter((line) => !/^export const (GET = (readRoute|downloadRoute)|POST = uploadRoute)(<.*>)?\(/.test(line))
        .filter((line) => line !== 'export { liveRoute as GET }')
        .map((line) => `${path}: ${line} goes through none of these doors.`),
    )
    expect(open).toEqual([])
  })

  it('is one of those that are known', () => {
    const known = /^app\/(internal|v1|api\/v1|api\/auth|connectcases|health|openapi[\w.-]*)(\/|$)/
    const unknown = find(/^app\/.*route\.tsx?$/).filter(({ path }) => !known.test(path))
    expect(unknown.map(({ path }) => path)).toEqual([])
  })
})

describe('every page of the dashboard', () => {
  it('finds out who asks before it reads', () => {
    const asks = ({ text }: { text: string }) => /\b(pageActor|memberActor)\(/.test(text)
    const helpers = new Set(
      find(/^app\/\(dashboard\)\/.*_parts\//)
        .filter(asks)
        .map(({ module }) => module),
    )
    const bare = find(/^app\/\(dashboard\)\/(.*\/)?page\.tsx$/)
      .filter((file) => !asks(file) && !file.imports.some((target) => helpers.has(target)))
      .filter(({ text }) => !/\bredirect\(/.test(text))
      .map(({ path }) => `${path} neither asks for the actor nor leads elsewhere.`)
    expect(bare).toEqual([])
  })
})

describe('the table of permissions', () => {
  it('gives auditors reading and nothing else', () => {
    const held = [...permissionsOfRoles(['auditor'])]
    expect(held.filter((permission) => !permission.endsWith(':read'))).toEqual([])
  })

  it('keeps members and keys for admins, and joining for nobody’s role', () => {
    for (const role of roles) {
      const held = permissionsOfRoles([role])
      for (const permission of ['member:write', 'apiKey:read', 'apiKey:write', 'template:write'] as const)
        expect(held.has(permission), `${permission} by ${role}`).toBe(role === 'admin')
      expect(held.has('member:join')).toBe(false)
    }
  })
})
