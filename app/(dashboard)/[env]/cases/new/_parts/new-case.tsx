'use client'

import { FilePlus2 } from 'lucide-react'
import { useState } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import type { CaseType, EntityCategory } from '@/lib/cases/names'
import type { TemplateDefinition } from '@/lib/templates/schema'
import { NewCaseForm } from './new-case-form'
import { TemplateChoice } from './template-choice'

export interface ChoosableTemplate {
  id: string
  name: string
  type: CaseType
  entityCategory: EntityCategory
  definition: TemplateDefinition
}

export interface NewCaseProps {
  env: string
  /** The template the address names. */
  chosen: string | null
  mayCreate: boolean
  templates: ChoosableTemplate[]
  people: { id: string; name: string; email: string }[]
  teams: { id: string; name: string }[]
  queues: { id: string; name: string }[]
}

/** First the template, since everything else follows from it; one template alone is chosen already. */
export function NewCase(props: NewCaseProps) {
  const { templates, mayCreate } = props
  const [only] = templates
  const [chosen, setChosen] = useState<string | null>(props.chosen ?? (templates.length === 1 && only ? only.id : null))
  const template = templates.find(({ id }) => id === chosen)
  if (!mayCreate)
    return (
      <EmptyState icon={<FilePlus2 aria-hidden />} title="Your role does not create cases">
        A reviewer, manager or admin of this environment can.
      </EmptyState>
    )
  if (templates.length === 0)
    return (
      <EmptyState icon={<FilePlus2 aria-hidden />} title="No template is published">
        An admin publishes one; a case is made from it.
      </EmptyState>
    )
  return (
    <div className="flex w-full max-w-220 flex-col gap-6 px-4 ">
      <TemplateChoice templates={templates} value={chosen} onChange={setChosen} />
      {template ? <NewCaseForm key={template.id} {...props} template={template} /> : null}
    </div>
  )
}
