/** Relative addresses of the pages beside this one, with everything else that was asked for. */
export function pageLinks(
  url: URL,
  ids: { first: string | undefined; last: string | undefined },
  more: { next: boolean; previous: boolean },
): { prev: string | null; next: string | null } {
  const link = (member: 'after' | 'before', id: string | undefined, there: boolean) => {
    if (!there || id === undefined) return null
    const search = new URLSearchParams(url.search)
    for (const name of [...search.keys()]) if (/^page\[(after|before)\]$/.test(name)) search.delete(name)
    search.set(`page[${member}]`, id)
    return `${url.pathname}?${search}`
  }
  return { prev: link('before', ids.first, more.previous), next: link('after', ids.last, more.next) }
}
