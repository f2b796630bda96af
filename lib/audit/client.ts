import { fetchJson } from '@/lib/doors/fetch-json'
import { paths } from '@/lib/paths'
import type { AnchorCheck, AnchorView } from './view'

/** Draws an anchor's root anew from the trail, in the database. */
export const fetchAnchorCheck = (env: string, number: number) =>
  fetchJson<{ anchor: AnchorView; check: AnchorCheck }>(paths.internal.anchor(env, number))
