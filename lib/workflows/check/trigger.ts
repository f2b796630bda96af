import { Cron } from 'croner'
import { triggerEvent } from '../events'
import type { InputField, Trigger, WorkflowDefinition } from '../schema'
import type { CheckScene } from '../view'
import { type Sight, templateProblems, whenProblems } from './expressions'
import { problem, type WorkflowProblem } from './problem'

export function triggerProblems({ trigger }: WorkflowDefinition, scene: CheckScene, sight: Sight): WorkflowProblem[] {
  switch (trigger.kind) {
    case 'event':
      return [
        ...(trigger.events.length === 0
          ? [problem('trigger.events', 'required', 'The trigger names no event.')]
          : trigger.events
              .filter((type) => !triggerEvent(type))
              .map((type) => problem('trigger.events', 'unknown_event', `Nothing ever sends ${type}.`))),
        ...(trigger.when ? whenProblems(trigger.when, 'trigger.when', sight) : []),
      ]
    case 'schedule':
      return trigger.at ? [] : [problem('trigger.at', 'required', 'The trigger has no time to start at.')]
    case 'recurring':
      return recurringProblems(trigger)
    case 'case_button':
      return [
        ...(trigger.label ? [] : [problem('trigger.label', 'required', 'The button needs a label.')]),
        ...trigger.templates
          .filter((key) => !scene.templates.some((template) => template.key === key))
          .map((key) =>
            problem('trigger.templates', 'unknown_template', `There is no published template ${key} here.`),
          ),
        ...inputProblems(trigger.inputs),
        ...trigger.inputs.flatMap(({ prefill }, index) =>
          prefill === undefined
            ? []
            : templateProblems(prefill, `trigger.inputs.${index}.prefill`, prefillSight(sight)),
        ),
      ]
    case 'manual':
    case 'api':
    case 'call':
      return inputProblems(trigger.inputs)
  }
}

/** Before the form is sent there is the case and the person, and no answer yet. */
function prefillSight(sight: Sight): Sight {
  const trigger = sight.scope.trigger
  if (trigger?.kind !== 'object') return sight
  const { fields: _, ...members } = trigger.members
  return { ...sight, scope: { trigger: { ...trigger, members } } }
}

function recurringProblems({ cron, timeZone }: Extract<Trigger, { kind: 'recurring' }>): WorkflowProblem[] {
  const problems: WorkflowProblem[] = []
  try {
    new Intl.DateTimeFormat('en', { timeZone })
  } catch {
    problems.push(problem('trigger.timeZone', 'unknown_time_zone', `${timeZone} is no time zone.`))
  }
  try {
    if (!new Cron(cron, { mode: '5-part', paused: true }).nextRun())
      problems.push(problem('trigger.cron', 'never', 'These times never come.'))
  } catch {
    problems.push(problem('trigger.cron', 'invalid_cron', `“${cron}” is not five members of a cron line.`))
  }
  return problems
}

function inputProblems(inputs: InputField[]): WorkflowProblem[] {
  return inputs.flatMap(({ key, label, type, options }, index) => [
    ...(inputs.findIndex((other) => other.key === key) < index
      ? [problem(`trigger.inputs.${index}.key`, 'duplicate_key', `Two inputs have the key ${key}.`)]
      : []),
    ...(type === 'choice' && options.length === 0
      ? [problem(`trigger.inputs.${index}.options`, 'required', `${label} needs options to choose from.`)]
      : []),
  ])
}
