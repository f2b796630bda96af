import { tagKey } from './names'

/** `key=value`, as the case keeps it; an equals sign inside a key would say where the value begins. */
export const tagsOfMap = (map: Record<string, string>): string[] =>
  Object.entries(map).map(([key, value]) => {
    const name = key.replaceAll('=', '%3D')
    return value === '' ? name : `${name}=${value}`
  })

/** The same back; a tag that is one word has an empty value. */
export const mapOfTags = (tags: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    tags.map((tag) => {
      const name = tagKey(tag)
      return [name.replaceAll('%3D', '='), tag.slice(name.length + 1)]
    }),
  )
