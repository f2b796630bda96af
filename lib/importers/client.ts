import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '@/lib/doors/fetch-json'
import { paths } from '@/lib/paths'
import { isFinished } from './rules'
import type { ImportView } from './schema'

export const importKeys = { list: (env: string) => ['imports', env] as const }

/** Word of progress comes by the live stream; this is for when it does not. */
const pollMs = 5000

export const importListOptions = (env: string) =>
  queryOptions({
    queryKey: importKeys.list(env),
    queryFn: ({ signal }): Promise<ImportView[]> => fetchJson(paths.internal.imports(env), signal),
    refetchInterval: ({ state }) => (state.data?.some((found) => !isFinished(found.state)) ? pollMs : false),
  })
