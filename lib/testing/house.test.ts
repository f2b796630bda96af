import { describe, expect, it } from 'vitest'
import { nounOf, nounRank, readSourceFiles, type SourceFile } from './house'

const files = readSourceFiles()
const isTest = (file: SourceFile) => /\.test\.tsx?$/.test(file.path) || file.path.startsWith('lib/testing/')

/** Every import of `files` that `breaks`, as a sentence; the tests demand that there is none. */
function broken(rule: string, breaks: (file: SourceFile, target: string) => boolean): string[] {
  return files.flatMap((file) =>
    file.imports.filter((target) => breaks(file, target)).map((target) => `${file.path} imports ${target}: ${rule}`),
  )
}

const browserSafe =
  /^lib\/(paths|kernel\/(ids|page|errors|case-name|permission)|doors\/(result|fetch-json)|(?!db\/|kernel\/|auth\/|jobs\/|api\/|doors\/)[\w-]+\/((?:[\w-]+-)?(schema|rules)|(events|client|names|view|detail|describe|values)|types\/[\w-]+))$/
const touchesDatabase = /^lib\/db\/(client|transaction|statement|generated\/.*)$/
/** Opens the pool by itself; the other files of lib/db work inside the transaction they are handed. */
const mayOpenDatabase =
  /^lib\/(db|events|jobs|auth|doors|testing|bench)\/|^lib\/(commands|queries)\.ts$|\/queries\/|\/access\.ts$|^lib\/workflows\/engine\/|^prisma\/|^scripts\/|^e2e\//
const mayTouchDatabase = /^lib\/(?!api\/|kernel\/)|^prisma\/|^scripts\/|^e2e\//
const mayCallCommands =
  /\/actions\.ts$|^lib\/(api|testing|bench)\/|^lib\/doors\/add-file\.ts$|^lib\/workflows\/(steps|engine)\/|^lib\/jobs\/|^lib\/(batches|importers)\/serve\/|^lib\/[\w-]+\/batches\/|\/commands\/|^scripts\/|^prisma\/|^e2e\//

describe('the arrows between the rooms', () => {
  it('lib never looks up', () => {
    const rule = 'lib never imports app or components.'
    expect(broken(rule, (file, target) => file.path.startsWith('lib/') && /^(app|components)\//.test(target))).toEqual(
      [],
    )
  })

  it('components see only what is safe in a browser', () => {
    const rule =
      'components import only schema, rules, events, client, names, view, detail, values and describe of a noun (or `…-rules` and the like) and its types, lib/paths, kernel/{ids,page,errors,case-name,permission} and doors/{result,fetch-json}.'
    const breaks = (file: SourceFile, target: string) =>
      file.path.startsWith('components/') &&
      !isTest(file) &&
      /^(lib|prisma|app)\//.test(target) &&
      !browserSafe.test(target)
    expect(broken(rule, breaks)).toEqual([])
  })

  it('what components may import is safe in a browser itself', () => {
    const rule = 'a schema, rules, events, client or names file is read by the browser, so it imports no server code.'
    const server = /^(node:|server-only$|pg$|@prisma\/|next\/headers$)/
    const breaks = (file: SourceFile, target: string) =>
      browserSafe.test(file.module) &&
      (server.test(target) || touchesDatabase.test(target) || /\/(commands|queries)\//.test(target))
    expect(broken(rule, breaks)).toEqual([])
  })

  it('the primitives know nothing of us', () => {
    const rule = 'components/ui imports React, its primitive library, the icons and the class helper, nothing else.'
    const known =
      /^(react|react-dom|@base-ui\/react.*|lucide-react|tailwind-variants(\/lite)?|tailwind-merge|next-themes)$|^components\/ui\//
    const breaks = (file: SourceFile, target: string) =>
      /^components\/ui\//.test(file.path) && !isTest(file) && !known.test(target)
    expect(broken(rule, breaks)).toEqual([])
  })

  it('commands are called by doors, engines and each other', () => {
    const rule =
      'only actions.ts, API handlers, workflow steps, job handlers, batches, scripts, seed and tests call commands.'
    const breaks = (file: SourceFile, target: string) =>
      /^lib\/[\w-]+\/commands\//.test(target) && !isTest(file) && !mayCallCommands.test(file.path)
    expect(broken(rule, breaks)).toEqual([])
  })

  it('the database is touched in lib alone, and opened in few rooms of it', () => {
    const rule =
      'only queries, access.ts, lib/{db,events,jobs,auth,doors} and the workflow engine open the database; the rest of lib works in the transaction it is handed, doors and pages call those.'
    const breaks = (file: SourceFile, target: string) =>
      !isTest(file) &&
      touchesDatabase.test(target) &&
      !(target === 'lib/db/client' ? mayOpenDatabase : mayTouchDatabase).test(file.path)
    expect(broken(rule, breaks)).toEqual([])
  })

  it('nouns import only what stands before them', () => {
    const rule =
      'members, teams -> fields -> conditions -> templates -> queues, sla, routing -> objects, files -> cases -> evidence -> workflows, never back, except for the words of a names file.'
    const breaks = (file: SourceFile, target: string) => {
      const own = nounRank(nounOf(file.path))
      const other = nounRank(nounOf(target))
      return !isTest(file) && !target.endsWith('/names') && own !== undefined && other !== undefined && other > own
    }
    expect(broken(rule, breaks)).toEqual([])
  })

  it('a wire shape only translates', () => {
    const rule = 'lib/api translates and calls commands; it does not touch the database.'
    const breaks = (file: SourceFile, target: string) =>
      file.path.startsWith('lib/api/') && !isTest(file) && touchesDatabase.test(target)
    expect(broken(rule, breaks)).toEqual([])
  })

  it('the kernel stands alone', () => {
    const rule = 'lib/kernel imports zod, the id package and node only.'
    const known = /^(node:|zod$|typeid-js$|server-only$|lib\/kernel\/)/
    const breaks = (file: SourceFile, target: string) =>
      file.path.startsWith('lib/kernel/') && !isTest(file) && !known.test(target)
    expect(broken(rule, breaks)).toEqual([])
  })
})

describe('every file', () => {
  it('has 250 lines at most', () => {
    const long = files
      .filter((file) => file.lines > 250)
      .map((file) => `${file.path} has ${file.lines} lines, 250 is the limit.`)
    expect(long).toEqual([])
  })

  it('that touches the database begins with server-only', () => {
    const bare = files
      .filter((file) => file.path.startsWith('lib/') && !isTest(file))
      .filter((file) => file.imports.some((target) => touchesDatabase.test(target)))
      .filter((file) => !/^import 'server-only'$/m.test(file.text))
      .map((file) => `${file.path} touches the database and does not import 'server-only'.`)
    expect(bare).toEqual([])
  })

  it('of the tests waits for something, never for time, and none is switched off', () => {
    const patterns = /waitForTimeout|networkidle|\b(test|it|describe)\.(skip|only|fixme)\b/
    const waiting = files
      .filter((file) => /^e2e\/|\.(test|spec)\.tsx?$/.test(file.path) && file.path !== 'lib/testing/house.test.ts')
      .filter((file) => patterns.test(file.text))
      .map((file) => `${file.path} waits for time, or switches a test off.`)
    expect(waiting).toEqual([])
  })

  it('is named in kebab-case', () => {
    const odd = files
      .map((file) => file.path)
      .filter((path) => !/^[a-z0-9().[\]{}/_-]+$/.test(path.replace(/\[+(\.\.\.)?\w+\]+/g, '')))
    expect(odd).toEqual([])
  })
})
