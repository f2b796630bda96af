'use client'

import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { showToast } from '@/components/ui/show-toast'
import { Textarea } from '@/components/ui/textarea'
import { paths } from '@/lib/paths'
import { csvRows } from '@/lib/workflows/csv-rows'
import { runsAtOnce } from '@/lib/workflows/names'
import type { InputField } from '@/lib/workflows/schema'
import { startRowsAction } from '../../actions'
import { RowsPreview } from './rows-preview'

type StartRowsDialogProps = {
  env: string
  workflowId: string
  workflowKey: string
  name: string
  inputs: readonly InputField[]
  onClose: () => void
}

/** A run for each row of a CSV, chosen as a file or pasted; what is wrong is said of every row before any begins. */
export function StartRowsDialog({ env, workflowId, workflowKey, name, inputs, onClose }: StartRowsDialogProps) {
  const router = useRouter()
  const [text, setText] = useState('')
  const { run, pending, refusal, forget } = useChange()
  const { rows, unused, missing, broken } = useMemo(() => csvRows(text, inputs), [text, inputs])
  const take = (next: string) => {
    setText(next)
    forget()
  }
  const wanting =
    rows.length === 0
      ? 'Choose a file, or paste rows below a line of column names.'
      : (broken ??
        (missing.length > 0
          ? `There is no column ${missing.join(', ')}.`
          : rows.length > runsAtOnce
            ? `${runsAtOnce.toLocaleString('en')} rows can be started at once; these are ${rows.length.toLocaleString('en')}.`
            : null))
  const start = async () => {
    const done = await run(() => startRowsAction(env, { workflowId, rows }))
    if (!done) return
    onClose()
    showToast({
      title: `${name} was started for ${rows.length === 1 ? '1 row' : `${rows.length.toLocaleString('en')} rows`}`,
      tone: 'success',
      action: { label: 'Show the runs', onPress: () => router.push(paths.runs(env, { workflow: workflowKey })) },
    })
  }
  return (
    <Dialog
      open
      size="medium"
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={`Start ${name} from a CSV`}
      description={`A run for each row. Columns: ${inputs.map(({ label, required }) => (required ? `${label} (required)` : label)).join(', ') || 'none'}.`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" pending={pending} disabledReason={wanting} onClick={start}>
            {rows.length === 0
              ? 'Start'
              : `Start ${rows.length === 1 ? '1 run' : `${rows.length.toLocaleString('en')} runs`}`}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <Field label="File">
          <Input
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            className="h-auto py-1"
            onChange={(event) => void event.target.files?.[0]?.text().then(take)}
          />
        </Field>
        <Field label="Rows">
          <Textarea
            rows={5}
            spellCheck={false}
            className="font-mono text-12"
            placeholder={inputs.map(({ key }) => key).join(',')}
            value={text}
            onChange={(event) => take(event.target.value)}
          />
        </Field>
        {(broken || missing.length > 0) && rows.length > 0 ? <Notice kind="warning">{wanting}</Notice> : null}
        {unused.length > 0 ? <Notice>Not used: {unused.join(', ')}.</Notice> : null}
        {refusal ? (
          <Notice kind="failure" title={refusal.problems.length > 0 ? 'No run was started' : undefined}>
            {refusal.problems.length > 0 ? (
              <ul>
                {refusal.problems.slice(0, 20).map((problem) => (
                  <li key={`${problem.field} ${problem.code}`}>{problem.message}</li>
                ))}
                {refusal.problems.length > 20 ? <li>And {refusal.problems.length - 20} more.</li> : null}
              </ul>
            ) : (
              refusal.message
            )}
          </Notice>
        ) : null}
        {rows.length > 0 ? <RowsPreview rows={rows} inputs={inputs} /> : null}
      </div>
    </Dialog>
  )
}
