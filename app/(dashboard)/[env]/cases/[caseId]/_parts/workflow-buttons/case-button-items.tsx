'use client'

import { Play } from 'lucide-react'
import { MenuItem } from '@/components/ui/menu-item'
import { MenuSeparator } from '@/components/ui/menu-separator'
import type { CaseButtonView } from '@/lib/workflows/view'
import { useCaseButtons } from './use-case-buttons'

/** The workflows' buttons as lines of the case's menu. */
export function CaseButtonItems({ onPress }: { onPress: (button: CaseButtonView) => void }) {
  const buttons = useCaseButtons()
  if (buttons.length === 0) return null
  return (
    <>
      <MenuSeparator />
      {buttons.map((button) => (
        <MenuItem key={button.workflowId} icon={<Play aria-hidden />} onSelect={() => onPress(button)}>
          {button.label}
        </MenuItem>
      ))}
    </>
  )
}
