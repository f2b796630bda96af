'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { Textarea } from '@/components/ui/textarea'
import { paths } from '@/lib/paths'
import type { WorkflowDefinition } from '@/lib/workflows/schema'
import { createWorkflowAction } from '../../actions'

const formId = 'new-workflow'
const ways = [
  { value: 'blank', label: 'Blank' },
  { value: 'import', label: 'Import' },
] as const

/** A new workflow, empty or from the document of another one. */
export function NewWorkflow({ env }: { env: string }) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [way, setWay] = useState<'blank' | 'import'>('blank')
  const [document, setDocument] = useState('')
  const [unread, setUnread] = useState<string | null>(null)
  const { run, pending, refusal, problemAt, problemBeside, forget } = useChange()

  async function create(event: FormEvent) {
    event.preventDefault()
    const definition = way === 'import' ? readDefinition(document) : undefined
    setUnread(definition === null ? 'This is not JSON.' : null)
    if (definition === null) return
    const made = await run(() => createWorkflowAction(env, { name, definition }))
    if (made) router.push(paths.workflow(env, made.key))
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        forget()
      }}
      title="New workflow"
      trigger={
        <Button variant="primary" icon={<Plus aria-hidden />}>
          New workflow
        </Button>
      }
      footer={
        <Button type="submit" form={formId} variant="primary" pending={pending}>
          Create workflow
        </Button>
      }
    >
      <form id={formId} onSubmit={create} className="flex flex-col gap-4">
        {problemBeside('name', 'definition') ? (
          <Notice kind="failure">{problemBeside('name', 'definition')}</Notice>
        ) : null}
        <Field label="Name" required error={problemAt('name')}>
          <Input value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
        </Field>
        <SegmentedControl label="Begins" options={ways} value={way} onValueChange={setWay} />
        {way === 'import' ? (
          <Field
            label="Definition"
            help="The JSON of a workflow, as the API and Copy as JSON give it."
            error={unread ?? (refusal ? problemAt('definition') : null)}
          >
            <Textarea
              rows={8}
              spellCheck={false}
              className="font-mono text-12"
              value={document}
              onChange={(event) => setDocument(event.target.value)}
            />
          </Field>
        ) : null}
      </form>
    </Dialog>
  )
}

/** The definition itself, or the workflow around it. What is wrong inside, the server says. */
function readDefinition(text: string): WorkflowDefinition | null {
  try {
    const read = JSON.parse(text)
    return read?.definition ?? read
  } catch {
    return null
  }
}
