'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { type CaseType, caseTypes, type EntityCategory, entityCategories } from '@/lib/cases/names'
import { paths } from '@/lib/paths'
import { keyFrom } from '../[templateKey]/_parts/definition-changes'
import { createTemplateAction } from '../actions'
import { NameAndKey } from './name-and-key'

/** Name, key and what its cases are about; the rest is made in the editor. */
export function NewTemplateDialog({ env, taken }: { env: string; taken: readonly string[] }) {
  const router = useRouter()
  const [name, setName] = useState('')
  const [key, setKey] = useState<string | null>(null)
  const [type, setType] = useState<CaseType>('Onboarding')
  const [entityCategory, setEntityCategory] = useState<EntityCategory>('Company')
  const { run, pending, problemAt, problemBeside } = useChange()
  const shownKey = key ?? (name.trim() ? keyFrom(name, taken) : '')
  const beside = problemBeside('name', 'key')
  const create = async () => {
    const made = await run(() => createTemplateAction(env, { name, key: shownKey, type, entityCategory }))
    if (made) router.push(paths.template(env, made.key))
  }
  return (
    <Dialog
      title="New template"
      description="It starts as a small draft. No case can be made of it before you publish it."
      trigger={
        <Button variant="primary" icon={<Plus aria-hidden />}>
          New template
        </Button>
      }
      footer={
        <Button type="submit" form="new-template" variant="primary" pending={pending}>
          Create template
        </Button>
      }
    >
      <form
        id="new-template"
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          void create()
        }}
      >
        {beside ? <Notice kind="failure">{beside}</Notice> : null}
        <NameAndKey name={name} shownKey={shownKey} onName={setName} onKey={setKey} problemAt={problemAt} />
        <div className="grid grid-cols-2 gap-3">
          <Field label="Case type">
            <Select
              options={caseTypes.map((value) => ({ value, label: value }))}
              value={type}
              onValueChange={setType}
            />
          </Field>
          <Field label="About">
            <Select
              options={entityCategories.map((value) => ({ value, label: `A ${value.toLowerCase()}` }))}
              value={entityCategory}
              onValueChange={setEntityCategory}
            />
          </Field>
        </div>
      </form>
    </Dialog>
  )
}
