import { Building2, UserRound } from 'lucide-react'
import Link from 'next/link'
import { Chip } from '@/components/ui/chip'
import { Count } from '@/components/ui/count'
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

const heading = 'h-9 px-4 text-start text-12 font-medium text-muted whitespace-nowrap'

export function TemplateTable({ env, caption, templates, open, mayWrite }: TemplateTableProps) {
  return (
    <div className="overflow-x-auto rounded-panel border border-hairline bg-panel">
      <table className="w-full">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-hairline">
            <th scope="col" className={heading}>
              Template
            </th>
            <th scope="col" className={`${heading} max-lg:hidden`}>
              For
            </th>
            <th scope="col" className={`${heading} max-sm:hidden`}>
              Version
            </th>
            <th scope="col" className={`${heading} text-end`}>
              Open cases
            </th>
            <th scope="col" className={`${heading} max-md:hidden`}>
              Last published
            </th>
            <th scope="col" className={heading}>
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {templates.map((template) => (
            <TemplateRow
              key={template.id}
              env={env}
              template={template}
              open={open[template.id] ?? 0}
              mayWrite={mayWrite}
            />
          ))}
        </tbody>
      </table>
    </div>
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
