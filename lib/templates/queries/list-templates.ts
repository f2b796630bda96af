import 'server-only'
import { query } from '@/lib/queries'
import { listTemplatesInput } from '../command-schema'
import { templateViews } from '../load-detail'

/** Every template in the order an admin gave, drafts too; archived ones only where asked for. */
export const listTemplates = query({
  permission: 'template:read',
  input: listTemplatesInput,
  async run({ tx }, { archived }) {
    const rows = await tx.prisma.template.findMany({
      where: archived ? {} : { archivedAt: null },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    })
    return templateViews(tx, rows)
  },
})
