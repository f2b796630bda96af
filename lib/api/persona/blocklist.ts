/** A pattern of a blocklist as a test of paths: `fields.*`, `tags`, or a JSON pointer `/data/attributes/fields/ssn`. */
function pathTest(pattern: string): (path: string) => boolean {
  const dotted = pattern.startsWith('/') ? pattern.slice(1).replaceAll('/', '.') : pattern
  const plain = dotted.replace(/^data\./, '').replace(/^attributes\./, '')
  const words = plain.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const expression = new RegExp(`^${words.join('.*')}$`)
  // a bare name is that of a member wherever it stands; a pointer names one place
  const anywhere = !pattern.startsWith('/') && !pattern.includes('.')
  return (path) => expression.test(path) || (anywhere && expression.test(path.slice(path.lastIndexOf('.') + 1)))
}

/** Takes the attributes that a blocklist names out of a resource. */
export function blockAttributes(resource: { attributes?: unknown }, blocklist: readonly string[]): void {
  if (blocklist.length === 0 || !resource.attributes) return
  const tests = blocklist.map(pathTest)
  resource.attributes = prune(resource.attributes as Record<string, unknown>, '', (path) =>
    tests.some((test) => test(path)),
  )
}

function prune(
  members: Record<string, unknown>,
  above: string,
  blocked: (path: string) => boolean,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(members)
      .filter(([key]) => !blocked(above + key))
      .map(([key, value]) => [
        key,
        value instanceof Object && !Array.isArray(value)
          ? prune(value as Record<string, unknown>, `${above}${key}.`, blocked)
          : value,
      ]),
  )
}
