import { Building2, UserRound } from 'lucide-react'
import Link from 'next/link'
import { Chip } from '@/components/ui/chip'
import { Count } from '@/components/ui/count'
import { Table, type TableColumn } from '@/components/ui/table'
import { TimeAgo } from '@/components/ui/time-ago'
import { paths } from '@/lib/paths'
import type { TemplateView } from '@/lib/templates/view'
import { TemplateMenu } from './template-menu'

type TemplateTableProps = {
  env: string
  caption: string
  templates: readonly TemplateView[]
  /** Open cases by template. */
  open: Record<string, number>
  mayWrite: boolean
}

const columns: TableColumn[] = [
  { title: 'Template' },
  { title: 'For', from: 'lg' },
  { title: 'Version', from: 'sm' },
  { title: 'Open cases', align: 'end' },
  { title: 'Last published', from: 'md' },
  { title: 'Actions', titleHidden: true },
]

export function TemplateTable({ env, caption, templates, open, mayWrite }: TemplateTableProps) {
  return (
    <Table caption={caption} columns={columns}>
      {templates.map((template) => (
        <TemplateRow
          key={template.id}
          env={env}
          template={template}
          open={open[template.id] ?? 0}
          mayWrite={mayWrite}
        />
      ))}
    </Table>
  )
}

type TemplateRowProps = { env: string; template: TemplateView; open: number; mayWrite: boolean }

function TemplateRow({ env, template, open, mayWrite }: TemplateRowProps) {
  const { key, name, description, type, entityCategory, published, hasDraft, archivedAt } = template
  const Icon = entityCategory === 'Company' ? Building2 : UserRound
  return (
    <tr className="border-b border-hairline last:border-b-0 hover:bg-hover/60">
      <th scope="row" className="max-w-0 px-4 py-2 text-start font-normal max-sm:w-full sm:w-2/5">
        <Link href={paths.template(env, key)} className="block truncate font-medium hover:underline">
          {name}
        </Link>
        <span className="block truncate text-12 text-muted" title={description || undefined}>
          <span className="font-mono">{key}</span>
          {description ? ` · ${description}` : ''}
        </span>
      </th>
      <td className="px-4 py-2 whitespace-nowrap text-muted max-lg:hidden">
        <span className="flex items-center gap-1.5">
          <Icon aria-hidden className="size-4 text-faint" />
          {type}, {entityCategory.toLowerCase()}
        </span>
      </td>
      <td className="px-4 py-2 whitespace-nowrap max-sm:hidden">
        <span className="flex items-center gap-1.5">
          {published ? <span className="tabular">{published.number}</span> : <Chip>Never published</Chip>}
          {hasDraft && published && !archivedAt ? <Chip tone="amber">Draft</Chip> : null}
        </span>
      </td>
      <td className="px-4 py-2 text-end">
        <Count value={open} className="text-13" />
      </td>
      <td className="px-4 py-2 whitespace-nowrap text-muted max-md:hidden">
        {published ? (
          <>
            <TimeAgo at={published.publishedAt} />
            {published.publishedByName ? <span className="text-12"> by {published.publishedByName}</span> : null}
          </>
        ) : (
          '–'
        )}
      </td>
      <td className="w-px px-3 py-2 text-end">
        <TemplateMenu env={env} template={template} mayWrite={mayWrite} />
      </td>
    </tr>
  )
}
