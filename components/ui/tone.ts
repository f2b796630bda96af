/** Colour means state and nothing else: new, active, waiting, warning, critical, breached or declined, met or approved. */
export type Tone = 'slate' | 'blue' | 'violet' | 'amber' | 'orange' | 'red' | 'green'

export const toneTint: Record<Tone, string> = {
  slate: 'bg-state-slate-tint text-state-slate',
  blue: 'bg-state-blue-tint text-state-blue',
  violet: 'bg-state-violet-tint text-state-violet',
  amber: 'bg-state-amber-tint text-state-amber',
  orange: 'bg-state-orange-tint text-state-orange',
  red: 'bg-state-red-tint text-state-red',
  green: 'bg-state-green-tint text-state-green',
}

export const toneMark: Record<Tone, string> = {
  slate: 'text-state-slate-mark',
  blue: 'text-state-blue-mark',
  violet: 'text-state-violet-mark',
  amber: 'text-state-amber-mark',
  orange: 'text-state-orange-mark',
  red: 'text-state-red-mark',
  green: 'text-state-green-mark',
}
