import 'server-only'
import { query } from '@/lib/queries'
import { accessTemplate } from '../access'
import { templateIdInput } from '../command-schema'
import { templateDetail } from '../load-detail'

/** A template with draft, versions and what keeps it from being published. @throws AppError `not_found` */
export const getTemplate = query({
  permission: 'template:read',
  input: templateIdInput,
  run: async ({ tx }, { templateId }) => templateDetail(tx, await accessTemplate(tx, templateId)),
})
