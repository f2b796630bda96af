'use client'

import { CircleAlert } from 'lucide-react'
import Link from 'next/link'
import { Select } from '@/components/ui/select'
import type { CaseMove, VersionMovePreview } from '@/lib/cases/version-rules'
import { caseName } from '@/lib/kernel/case-name'
import { paths } from '@/lib/paths'
import { useEditor } from '../editor-context'

type MovePreviewProps = {
  preview: VersionMovePreview
  /** Where cases go whose status the version does not have, by key. */
  statuses: Record<string, string>
  onStatuses: (statuses: Record<string, string>) => void
}

export function MovePreview({ preview, statuses, onStatuses }: MovePreviewProps) {
  const { env, template } = useEditor()
  const { total, more, blocked, cases } = preview
  const targets = (template.publishedDefinition?.statuses ?? [])
    .filter(({ kind }) => kind !== 'end')
    .map(({ key, name }) => ({ value: key, label: name }))
  const gone = preview.statuses.filter(({ key, to }) => to === null || statuses[key])
  if (total === 0) return <p className="text-muted">Every open case has this version already.</p>
  return (
    <>
      <p>
        {total.toLocaleString('en')}
        {more ? ' or more' : ''} open {total === 1 ? 'case has' : 'cases have'} another version.
        {blocked > 0 ? ` ${blocked.toLocaleString('en')} of them would stay behind.` : ''}
      </p>
      {gone.length > 0 ? (
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-1 text-12 font-medium text-muted">Statuses that the version does not have</legend>
          {gone.map(({ key, from, count }) => (
            <div key={key} className="flex flex-wrap items-center gap-2">
              <span className="min-w-40">
                {from} <span className="text-muted">({count})</span>
              </span>
              <Select
                size="dense"
                className="w-52"
                aria-label={`Status instead of ${from}`}
                placeholder="Stay behind"
                options={targets}
                value={statuses[key] ?? null}
                onValueChange={(to) => onStatuses({ ...statuses, [key]: to })}
              />
            </div>
          ))}
        </fieldset>
      ) : null}
      <Sums label="Newly required, and empty" sums={preview.newlyRequired} />
      <Sums label="Kept, and not shown any more" sums={preview.setAside} />
      <Sums label="Kept, though they could not be given today" sums={preview.unfit} />
      <div className="max-h-64 overflow-y-auto rounded-control border border-hairline">
        <table className="w-full">
          <caption className="sr-only">What changes in each case</caption>
          <tbody>
            {cases.map((move) => (
              <tr key={move.caseId} className="border-b border-hairline/60 last:border-b-0">
                <th scope="row" className="max-w-0 px-3 py-1.5 text-start font-normal sm:w-2/5">
                  <Link href={paths.case(env, move.number)} className="block truncate hover:underline">
                    <span className="tabular text-muted">{caseName(move.number)}</span> {move.title}
                  </Link>
                </th>
                <td className="px-3 py-1.5 text-12 text-muted">
                  {move.status.to === null ? (
                    <span className="flex items-center gap-1 text-state-red">
                      <CircleAlert aria-hidden className="size-3.5" />
                      Stays behind: there is no {move.status.from}.
                    </span>
                  ) : (
                    changesOf(move)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {total > cases.length ? <p className="text-12 text-muted">The first {cases.length} are shown.</p> : null}
    </>
  )
}

function Sums({ label, sums }: { label: string; sums: VersionMovePreview['unfit'] }) {
  if (sums.length === 0) return null
  return (
    <p>
      <span className="text-muted">{label}:</span>{' '}
      {sums.map(({ label: name, count }) => `${name} (${count})`).join(', ')}
    </p>
  )
}

function changesOf({ status, newlyRequired, setAside, unfit }: CaseMove): string {
  const parts = [
    status.to && status.to.name !== status.from ? `${status.from} becomes ${status.to.name}` : null,
    newlyRequired.length > 0 ? `asks for ${newlyRequired.join(', ')}` : null,
    setAside.length > 0 ? `sets aside ${setAside.join(', ')}` : null,
    unfit.length > 0 ? `keeps ${unfit.join(', ')} as it is` : null,
  ].filter(Boolean)
  return parts.length > 0 ? parts.join('; ') : 'Nothing but the version'
}
