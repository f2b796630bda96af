'use client'

import { useBuilder } from '../builder-context'
import { findPlace } from '../edit-steps'
import { StepPanel } from '../step-panel'
import { SettingsPanel } from './settings-panel'
import { TriggerPanel } from './trigger-panel'

/** The form of what is chosen. It begins anew when another is chosen, or an undo changed what stands in it. */
export function SidePanel() {
  const { definition, selection, history, mayWrite } = useBuilder()
  if (!selection) return null
  const step = selection.kind === 'step' ? findPlace(definition, selection.key)?.step : undefined
  const name = selection.kind === 'step' ? `step ${selection.key}` : selection.kind
  return (
    <fieldset key={`${name} ${history.jumps}`} disabled={!mayWrite} className="min-w-0">
      <legend className="sr-only">Settings of what is chosen</legend>
      {selection.kind === 'trigger' ? <TriggerPanel /> : null}
      {selection.kind === 'settings' ? <SettingsPanel /> : null}
      {step ? <StepPanel step={step} /> : null}
    </fieldset>
  )
}
