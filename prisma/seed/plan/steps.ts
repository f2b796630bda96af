import type { Priority } from '@/lib/cases/names'
import type { ObjectInput } from '@/lib/objects/schema'
import type { DemoSlug, TeamKey } from '../people'
import type { FieldValues, Story, Verdict } from '../stories/story'

/** Who does it: a person's login, or the service that sends cases and answers in. */
export type Doer = string | 'service'

/** One thing done to a case; each becomes one command. */
export type Step =
  | { do: 'create' }
  | { do: 'assign'; to: string; reason?: string }
  | { do: 'assign_team'; team: TeamKey; reason?: string }
  | { do: 'claim' }
  | { do: 'release'; reason: string }
  | { do: 'status'; to: string; comment?: string }
  | { do: 'escalate'; to?: string; reason: string }
  | { do: 'update'; fields: FieldValues }
  | { do: 'priority'; to: Priority }
  | { do: 'tick'; count: number }
  | { do: 'comment'; text: string }
  | { do: 'attach'; objects: ObjectInput[] }
  | { do: 'resolve_alerts'; as: 'Resolved' | 'False Positive'; note: string }
  | { do: 'decide'; decision: 'approve' | 'decline'; verdict: Verdict }
  | { do: 'approve_proposal'; comment?: string }
  | { do: 'return_proposal'; comment: string }
  | { do: 'snooze'; until: Date; reason: string }

export interface TimedStep {
  at: Date
  by: Doer
  step: Step
}

/** A case from its arrival to where it stands now. */
export interface PlannedCase {
  environment: DemoSlug
  story: Story
  steps: TimedStep[]
}
