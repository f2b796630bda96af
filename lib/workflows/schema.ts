import { z } from 'zod'
import { condition } from '@/lib/conditions/schema'
import { keySchema as key, labelSchema as label } from '@/lib/fields/schema'
import { inputTypes, limits, variableTypes } from './names'

/**
 * When something holds: rows as the visual editor makes them, over paths like `trigger.case.priority` and
 * `steps.find.count`, or a CEL expression over the same values.
 */
export const when = z.union([
  z.strictObject({ rows: condition }),
  z.strictObject({ cel: z.string().trim().min(1).max(2000) }),
])
export type When = z.output<typeof when>

const option = z.strictObject({ value: z.string().min(1).max(200), label })

/** A value somebody hands in when the run starts. In the run it is `trigger.fields.<key>`. */
export const inputField = z.strictObject({
  key,
  label,
  type: z.enum(inputTypes).default('text'),
  required: z.boolean().default(false),
  help: z.string().max(1000).default(''),
  options: z.array(option).max(200).default([]),
  /** On the form of a case button: what stands there at first, e.g. `{{trigger.case.fields.country}}`. */
  prefill: z.string().max(2000).optional(),
  placeholder: z.string().max(200).optional(),
  disabled: z.boolean().default(false),
})
export type InputField = z.output<typeof inputField>
const inputs = z.array(inputField).max(limits.inputs).default([])

export const trigger = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('event'),
    /** Names of lib/workflows/events.ts; of other objects `<type>.<status>`, e.g. `inquiry.completed`. */
    events: z.array(z.string().max(100)).max(20).default([]),
    when: when.optional(),
  }),
  /** `POST /v1/workflows/{token}/trigger` with `{ fields }`. */
  z.strictObject({ kind: z.literal('api'), inputs }),
  /** Once, at that instant. */
  z.strictObject({ kind: z.literal('schedule'), at: z.iso.datetime({ offset: true }).optional() }),
  z.strictObject({
    kind: z.literal('recurring'),
    /** Five members: minute, hour, day of month, month, day of week. */
    cron: z.string().trim().max(100).default(''),
    timeZone: z.string().max(100).default('UTC'),
  }),
  /** A button on cases of these templates (keys; none = all), with a form. */
  z.strictObject({
    kind: z.literal('case_button'),
    label: z.string().trim().max(100).default(''),
    templates: z.array(key).max(50).default([]),
    inputs,
  }),
  /** By hand: on chosen cases, or for each row of a CSV whose columns are the inputs. */
  z.strictObject({ kind: z.literal('manual'), subject: z.enum(['case', 'row']).default('case'), inputs }),
  /** By the step Module or Run workflow of another one. */
  z.strictObject({ kind: z.literal('call'), inputs }),
])
export type Trigger = z.output<typeof trigger>

/** `variables.<key>`: starts with `initial`, changed by the step Set variable. */
export const variable = z.strictObject({
  key,
  label,
  type: z.enum(variableTypes).default('text'),
  initial: z.json().optional(),
})
export type Variable = z.output<typeof variable>

/** Left out, a step that fails for a passing reason is tried 3 times in all, 5 s and then 10 s apart. */
const retry = z.strictObject({
  attempts: z.number().int().min(1).max(limits.attempts),
  /** Before the second attempt; doubled before each further one. */
  delaySeconds: z.number().int().min(1).max(3600),
})
export type Retry = z.output<typeof retry>

const anyStep = {
  /** Unique in the workflow; later steps say `steps.<key>.…`. */
  key,
  name: label,
  /** Goes on after a failure; later steps see `steps.<key>.failed` and `.error`. */
  continueOnError: z.boolean().default(false),
  retry: retry.optional(),
  timeoutSeconds: z.number().int().min(1).max(limits.timeoutSeconds).optional(),
  /**
   * By the members that the step's entry in the catalogue describes. A text may hold `{{…}}`: a path (`steps.find.case_id`)
   * or a CEL expression; a text that is one `{{…}}` alone keeps the type of its value.
   */
  config: z.record(z.string().max(100), z.json()).default({}),
}

interface AnyStep {
  key: string
  name: string
  continueOnError: boolean
  retry?: Retry
  timeoutSeconds?: number
  config: Record<string, z.core.util.JSONType>
}
/** Actions, and wait, module, set_variable, output, stop. */
export interface PlainStep extends AnyStep {
  type: string
}
/** The first route whose condition holds is taken, else `otherwise`; then the run goes on after this step. */
export interface ConditionalStep extends AnyStep {
  type: 'conditional'
  routes: { key: string; label: string; when?: When; steps: Step[] }[]
  otherwise: Step[]
}
/** All branches run; the run goes on when each has ended. */
export interface ParallelStep extends AnyStep {
  type: 'parallel'
  branches: { key: string; label: string; steps: Step[] }[]
}
/** config: `mode` each | while, `items`, `while` (When), `parallel`, `collect`. Its steps see `round.item` and `round.index`. */
export interface LoopStep extends AnyStep {
  type: 'loop'
  steps: Step[]
}
export type Step = PlainStep | ConditionalStep | ParallelStep | LoopStep

const steps: z.ZodType<Step[]> = z.lazy(() => z.array(step).max(limits.steps))
const branch = { key, label: z.string().trim().max(200).default('') }

export const step: z.ZodType<Step> = z.lazy(() =>
  z.union(
    [
      z.strictObject({
        ...anyStep,
        type: z.literal('conditional'),
        routes: z.array(z.strictObject({ ...branch, when: when.optional(), steps })).max(limits.routes),
        otherwise: steps.default([]),
      }),
      z.strictObject({
        ...anyStep,
        type: z.literal('parallel'),
        branches: z.array(z.strictObject({ ...branch, steps })).max(limits.branches),
      }),
      z.strictObject({ ...anyStep, type: z.literal('loop'), steps }),
      z.strictObject({
        ...anyStep,
        type: z.string().regex(/^(?!(conditional|parallel|loop)$)[a-z_]+(\.[a-z_]+)?$/, 'is not the name of a step.'),
      }),
    ],
    { error: 'A step has key, name, type and config; a conditional has routes, a parallel branches, a loop steps.' },
  ),
)

/** Counted before anything is parsed, without recursion, so that a hostile document costs nothing. */
function withinLimits(given: unknown): boolean {
  const open: { at: unknown; depth: number }[] = [{ at: given, depth: 0 }]
  let seen = 0
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.depth > 64 || ++seen > 20_000) return false
    if (next.at !== null && typeof next.at === 'object')
      for (const at of Object.values(next.at)) open.push({ at, depth: next.depth + 1 })
  }
  return true
}

/**
 * A workflow as a tree: what comes next is what stands next, so that no step can lead back to an earlier one. A draft may
 * be incomplete; lib/workflows/rules.ts says everything that publishing would refuse.
 */
export const workflowDefinition = z
  .unknown()
  .refine(withinLimits, { error: 'The definition is too large or nested too deeply to be read.', abort: true })
  .pipe(
    z.strictObject({
      formatVersion: z.literal(1).default(1),
      trigger,
      variables: z.array(variable).max(limits.variables).default([]),
      steps,
      /** What the run returns, by name; the step Output adds to it or replaces it. */
      output: z.record(key, z.json()).default({}),
    }),
  )
export type WorkflowDefinition = z.output<typeof workflowDefinition>
export type WorkflowDefinitionInput = z.input<typeof workflowDefinition>
