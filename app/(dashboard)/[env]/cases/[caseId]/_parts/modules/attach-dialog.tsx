'use client'

import { useCallback, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Combobox } from '@/components/ui/combobox'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import type { Option } from '@/components/ui/option'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { Select } from '@/components/ui/select'
import { fetchJson } from '@/lib/doors/fetch-json'
import type { Refusal } from '@/lib/doors/result'
import { type ObjectType, objectLabels, objectTypes } from '@/lib/objects/names'
import type { FoundObject } from '@/lib/objects/queries/search-objects'
import { paths } from '@/lib/paths'
import { attachObjectsAction } from '../../actions'
import { useCase } from '../case-context'
import { problemAt } from '../problem-at'
import { useCaseChange } from '../use-case-change'

const sources = [
  { value: 'known', label: 'Known already' },
  { value: 'new', label: 'New' },
] as const
const modes = [
  { value: 'live', label: 'Live' },
  { value: 'snapshot', label: 'Snapshot' },
] as const

/** An object the environment knows, found by its title or reference, or a new one. */
export function AttachDialog({ onClose }: { onClose: () => void }) {
  const { env, detail } = useCase()
  const { run } = useCaseChange()
  const [source, setSource] = useState<'known' | 'new'>('known')
  const [mode, setMode] = useState<'live' | 'snapshot'>('live')
  const [found, setFound] = useState<Option | null>(null)
  const [type, setType] = useState<ObjectType>('document')
  const [title, setTitle] = useState('')
  const [reference, setReference] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [pending, setPending] = useState(false)
  const loadOptions = useCallback(
    async (query: string, signal: AbortSignal) =>
      (await fetchJson<FoundObject[]>(`${paths.internal.objects(env)}?q=${encodeURIComponent(query)}`, signal)).map(
        ({ id, title, type, externalReference }) => ({
          value: id,
          label: title,
          detail: [objectLabels[type], externalReference].filter(Boolean).join(' · '),
        }),
      ),
    [env],
  )
  const known = source === 'known'
  const incomplete = known ? (found ? null : 'Choose an object.') : title.trim() ? null : 'Give it a title.'
  const attach = async () => {
    setPending(true)
    const created = { type, title: title.trim(), externalReference: reference.trim() || undefined }
    const refused = await run({
      placed: true,
      done: `${known ? found?.label : title.trim()} attached`,
      send: () =>
        attachObjectsAction(env, {
          caseId: detail.case.id,
          mode,
          ...(known ? { objectIds: [found?.value ?? ''] } : { objects: [created] }),
        }),
    })
    setPending(false)
    if (refused) setRefusal(refused)
    else onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title="Attach an object"
      footer={
        <Button variant="primary" pending={pending} disabledReason={incomplete} onClick={attach}>
          Attach
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        {refusal ? <Notice kind="failure">{refusal.message}</Notice> : null}
        <SegmentedControl label="Which object" options={sources} value={source} onValueChange={setSource} />
        {known ? (
          <Field label="Object" required help="Search by title or reference.">
            <Combobox value={found} onValueChange={setFound} loadOptions={loadOptions} placeholder="Find an object" />
          </Field>
        ) : (
          <>
            <Field label="Type" required>
              <Select
                value={type}
                options={objectTypes.map((value) => ({ value, label: objectLabels[value] }))}
                onValueChange={setType}
              />
            </Field>
            <Field label="Title" required error={problemAt(refusal, 'objects.0.title')}>
              <Input value={title} maxLength={300} onChange={(event) => setTitle(event.target.value)} />
            </Field>
            <Field
              label="Reference"
              help="Its id in the system it comes from. The same type and reference is the same object."
              error={problemAt(refusal, 'objects.0.externalReference')}
            >
              <Input value={reference} maxLength={255} onChange={(event) => setReference(event.target.value)} />
            </Field>
          </>
        )}
        <div className="flex flex-wrap items-center gap-2">
          <SegmentedControl label="How it is kept" options={modes} value={mode} onValueChange={setMode} />
          <span className="text-12 text-muted">
            {mode === 'live' ? 'Follows what its source says.' : 'Stays as it is now.'}
          </span>
        </div>
      </div>
    </Dialog>
  )
}
