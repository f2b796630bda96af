import type { Problem } from '@/lib/kernel/errors'

/** `step`: the key of the step it is about, so that the builder can go there; none for trigger, variables and output. */
export interface WorkflowProblem extends Problem {
  step?: string
}

export const problem = (field: string, code: string, message: string, step?: string): WorkflowProblem => ({
  field,
  code,
  message,
  step,
})
