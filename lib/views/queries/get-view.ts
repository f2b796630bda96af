import 'server-only'
import { query } from '@/lib/queries'
import { accessView, showView } from '../access'
import { viewIdInput } from '../schema'

/** @throws AppError `not_found` */
export const getView = query({
  permission: 'case:read',
  input: viewIdInput,
  run: async ({ tx, actor }, { viewId }) => showView(tx, actor, await accessView(tx, actor, viewId)),
})
