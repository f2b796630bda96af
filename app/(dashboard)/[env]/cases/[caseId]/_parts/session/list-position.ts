import { z } from 'zod'

/** What a list leaves behind for the case page: where it is, and its cases in their order. */
export const listKey = 'docket:list'
const leftList = z.object({ env: z.string(), href: z.string(), numbers: z.array(z.number()) })
export type LeftList = z.output<typeof leftList>

/** The list that was left for this case, if it was of this environment. */
export function readList(env: string): LeftList | null {
  try {
    const list = leftList.parse(JSON.parse(sessionStorage.getItem(listKey) ?? 'null'))
    return list.env === env && list.href.startsWith('/') ? list : null
  } catch {
    return null
  }
}

export function neighbours(list: LeftList | null, number: number) {
  const at = list?.numbers.indexOf(number) ?? -1
  return {
    previous: at > 0 ? list?.numbers[at - 1] : undefined,
    next: at >= 0 ? list?.numbers[at + 1] : undefined,
  }
}
