'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { paths } from '@/lib/paths'
import type { TemplateView } from '@/lib/templates/view'
import { keyFrom } from '../[templateKey]/_parts/definition-changes'
import { duplicateTemplateAction } from '../actions'
import { NameAndKey } from './name-and-key'

type DuplicateDialogProps = { env: string; template: Pick<TemplateView, 'id' | 'key' | 'name'>; onClose: () => void }

export function DuplicateDialog({ env, template, onClose }: DuplicateDialogProps) {
  const router = useRouter()
  const [name, setName] = useState(`${template.name} copy`)
  const [key, setKey] = useState<string | null>(null)
  const { run, pending, problemAt, problemBeside } = useChange()
  const shownKey = key ?? keyFrom(name, [template.key])
  const beside = problemBeside('name', 'key')
  const duplicate = async () => {
    const made = await run(() => duplicateTemplateAction(env, { templateId: template.id, name, key: shownKey }))
    if (made) router.push(paths.template(env, made.key))
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={`Duplicate ${template.name}`}
      description="The copy starts as a draft with everything this one has."
      footer={
        <Button type="submit" form="duplicate-template" variant="primary" pending={pending}>
          Duplicate template
        </Button>
      }
    >
      <form
        id="duplicate-template"
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          void duplicate()
        }}
      >
        {beside ? <Notice kind="failure">{beside}</Notice> : null}
        <NameAndKey name={name} shownKey={shownKey} onName={setName} onKey={setKey} problemAt={problemAt} />
      </form>
    </Dialog>
  )
}
