import type { Tone } from '@/components/ui/tone'
import type { StepState } from '@/lib/workflows/names'

export const runTones: Record<StepState, Tone> = {
  queued: 'slate',
  running: 'blue',
  waiting: 'violet',
  succeeded: 'green',
  failed: 'red',
  cancelled: 'slate',
  skipped: 'slate',
}
