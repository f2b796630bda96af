'use client'

import { Upload } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { showToast } from '@/components/ui/show-toast'
import { Textarea } from '@/components/ui/textarea'
import { paths } from '@/lib/paths'
import { importTemplateAction } from '../actions'

/** A document that was exported, here or elsewhere: as a file or as text. */
export function ImportDialog({ env }: { env: string }) {
  const router = useRouter()
  const [text, setText] = useState('')
  const [key, setKey] = useState('')
  const [unreadable, setUnreadable] = useState<string | null>(null)
  const { run, pending, refusal, forget } = useChange()
  const problems = refusal?.problems ?? []
  const take = async () => {
    const document = parsed(text)
    if (document === undefined) return setUnreadable('This is not JSON. Paste what was exported, whole.')
    setUnreadable(null)
    const made = await run(() => importTemplateAction(env, { document, key: key.trim() || undefined }))
    if (!made) return
    const { template, renamed } = made
    if (renamed.length > 0)
      showToast({
        title: `Fields under new keys: ${renamed.map(({ from, to }) => `${from} is ${to}`).join(', ')}`,
        persistent: true,
      })
    router.push(paths.template(env, template.key))
  }
  return (
    <Dialog
      title="Import a template"
      description="Its draft is made as the document says; you publish it when you have looked at it."
      size="medium"
      trigger={<Button icon={<Upload aria-hidden />}>Import</Button>}
      footer={
        <Button
          variant="primary"
          pending={pending}
          disabledReason={text.trim() ? null : 'Choose a file or paste the document first.'}
          onClick={take}
        >
          Import template
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        {problems.length > 0 ? (
          <Notice kind="failure" title={problems.length > 1 ? `${problems.length} problems` : undefined}>
            <ul className="max-h-48 list-disc overflow-y-auto ps-4">
              {problems.map(({ field, message }) => (
                <li key={`${field} ${message}`}>{message}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <Field label="File">
          <Input
            type="file"
            accept="application/json,.json"
            className="h-auto py-1"
            onChange={async (event) => {
              const [file] = event.target.files ?? []
              forget()
              if (file) setText(await file.text())
            }}
          />
        </Field>
        <Field label="Document" error={unreadable}>
          <Textarea
            rows={8}
            spellCheck={false}
            className="font-mono text-12"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        <Field label="Key" help="Left empty, the one the document names.">
          <Input
            className="font-mono text-12"
            value={key}
            maxLength={64}
            onChange={(event) => setKey(event.target.value)}
          />
        </Field>
      </div>
    </Dialog>
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
