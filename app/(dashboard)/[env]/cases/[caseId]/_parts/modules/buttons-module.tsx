'use client'

import { Play } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { LayoutModule } from '@/lib/templates/layout-schema'
import type { CaseButtonView } from '@/lib/workflows/view'
import { PressDialog } from '../workflow-buttons/press-dialog'
import { useCaseButtons } from '../workflow-buttons/use-case-buttons'

const variants = { neutral: 'secondary', primary: 'primary', critical: 'danger' } as const

/** Buttons that start workflows: those the template names, in its words, or all there are. */
export function ButtonsModule({ module }: { module: LayoutModule }) {
  const known = useCaseButtons()
  const [pressed, setPressed] = useState<CaseButtonView | null>(null)
  const shown = module.buttons
    ? module.buttons.flatMap(({ label, tone, workflow }) => {
        const button = known.find(({ workflowKey }) => workflowKey === workflow)
        return button ? [{ button: { ...button, label }, variant: variants[tone] }] : []
      })
    : known.map((button) => ({ button, variant: variants.neutral }))
  if (shown.length === 0) return <p className="text-muted">No workflow has a button here.</p>
  return (
    <div className="flex flex-wrap gap-2">
      {shown.map(({ button, variant }) => (
        <Button
          key={`${button.workflowId} ${button.label}`}
          variant={variant}
          icon={<Play aria-hidden />}
          onClick={() => setPressed(button)}
        >
          {button.label}
        </Button>
      ))}
      {pressed ? <PressDialog button={pressed} onClose={() => setPressed(null)} /> : null}
    </div>
  )
}
