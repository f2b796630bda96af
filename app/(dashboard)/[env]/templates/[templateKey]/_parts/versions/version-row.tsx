'use client'

import { useQuery } from '@tanstack/react-query'
import { ArrowRightLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { showToast } from '@/components/ui/show-toast'
import { TimeAgo } from '@/components/ui/time-ago'
import { fetchJson } from '@/lib/doors/fetch-json'
import { paths } from '@/lib/paths'
import type { TemplateDefinition } from '@/lib/templates/schema'
import type { TemplateVersionView } from '@/lib/templates/view'
import { restoreVersionAction } from '../../../actions'
import { useEditor } from '../editor-context'
import { Difference } from './difference'
import { MoveCasesDialog } from './move-cases-dialog'

type VersionRowProps = {
  version: TemplateVersionView
  /** Number of the version before; null for the first. */
  before: number | null
}

export function VersionRow({ version, before }: VersionRowProps) {
  const { env, template, mayWrite, save, take } = useEditor()
  const [open, setOpen] = useState(false)
  const [moving, setMoving] = useState(false)
  const [pending, setPending] = useState(false)
  const { number, note, publishedAt, publishedByName } = version
  const published = template.published?.number === number
  const restore = async () => {
    setPending(true)
    await save.flush()
    const result = await restoreVersionAction(env, { templateId: template.id, number }).catch(() => null)
    setPending(false)
    if (!result?.ok)
      return showToast({
        title: result?.refusal.message ?? 'Docket did not answer. Check the connection and try again.',
        tone: 'failure',
        persistent: true,
      })
    take(result.value)
    showToast({ title: `The draft is version ${number} again`, tone: 'success' })
  }
  return (
    <li className="border-b border-hairline px-4 py-2 last:border-b-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="flex min-h-7 items-center gap-1.5 rounded-control pe-1.5 font-medium hover:bg-hover"
        >
          <ChevronRight aria-hidden className={`size-3.5 text-faint ${open ? 'rotate-90' : 'rtl:rotate-180'}`} />
          Version {number}
        </button>
        {published ? <Chip tone="green">In use</Chip> : null}
        <span className="min-w-40 flex-1 text-12 text-muted">
          <TimeAgo at={publishedAt} />
          {publishedByName ? ` by ${publishedByName}` : ''}
        </span>
        {mayWrite && published ? (
          <Button size="dense" icon={<ArrowRightLeft aria-hidden />} onClick={() => setMoving(true)}>
            Move open cases here
          </Button>
        ) : null}
        {mayWrite ? (
          <Button size="dense" variant="ghost" pending={pending} onClick={restore}>
            Restore into the draft
          </Button>
        ) : null}
      </div>
      {note ? <p className="ps-5 text-14 text-pretty">{note}</p> : null}
      {moving ? <MoveCasesDialog number={number} onClose={() => setMoving(false)} /> : null}
      {open ? (
        <div className="ps-5 pt-2">
          <VersionDifference number={number} before={before} />
        </div>
      ) : null}
    </li>
  )
}

function VersionDifference({ number, before }: { number: number; before: number | null }) {
  const { env, template } = useEditor()
  const read = (wanted: number | null, signal: AbortSignal) =>
    wanted === null
      ? null
      : fetchJson<{ definition: TemplateDefinition }>(paths.internal.templateVersion(env, template.id, wanted), signal)
  const { data, isError, refetch } = useQuery({
    queryKey: ['template-version', env, template.id, number],
    queryFn: async ({ signal }) => {
      const [from, to] = await Promise.all([read(before, signal), read(number, signal)])
      return { from: from?.definition ?? null, to: to?.definition as TemplateDefinition }
    },
    staleTime: Number.POSITIVE_INFINITY, // a published version never changes
  })
  if (isError)
    return (
      <p className="flex items-center gap-2 text-muted">
        The version could not be read.
        <Button size="dense" onClick={() => void refetch()}>
          Retry
        </Button>
      </p>
    )
  return data ? <Difference {...data} /> : null
}
