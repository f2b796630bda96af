import { isUuid } from '@/lib/kernel/ids'
import { triggerEvent } from '../events'
import type { Step } from '../schema'
import { holdsTemplate } from '../values'
import type { CheckScene, ConfigField } from '../view'
import { problem, type WorkflowProblem } from './problem'

const named = (word: string) => (row: { id: string; key: string }) => row.id === word || row.key === word

/** Templates, people, queues, teams, workflows, events and fields that a setting names must be there. */
export function referenceProblems(
  field: ConfigField,
  value: unknown,
  said: string,
  place: string,
  step: Step,
  scene: CheckScene,
): WorkflowProblem[] {
  const word = typeof value === 'string' ? value : ''
  const gone = (code: string, what: string) => [
    problem(
      place,
      code,
      `${said}: there is no ${what} ${isUuid(word) ? 'with this id' : word} here any more, or never was.`,
      step.key,
    ),
  ]
  switch (field.widget) {
    case 'template':
      return scene.templates.some(named(word)) ? [] : gone('unknown_template', 'published template')
    case 'queue':
      return scene.queues.some(named(word)) ? [] : gone('unknown_queue', 'queue')
    case 'team':
      return scene.teams.some(named(word)) ? [] : gone('unknown_team', 'team')
    case 'person': {
      const person = scene.people.find(({ id, email }) => id === word || email === word.toLowerCase())
      if (!person) return gone('unknown_person', 'person')
      if (person.disabled)
        return [problem(place, 'person_disabled', `${said}: ${person.name} cannot sign in any more.`, step.key)]
      return []
    }
    case 'secret':
      return scene.secrets.includes(word) ? [] : gone('unknown_secret', 'secret')
    case 'workflow':
      return workflowProblems(word, said, place, step, scene)
    case 'inputs':
      return inputProblems(value, place, step, scene)
    case 'events':
      return (value as string[])
        .filter((type) => !triggerEvent(type))
        .map((type) => problem(place, 'unknown_event', `${said}: nothing ever sends ${type}.`, step.key))
    case 'case_fields':
      return fieldKeyProblems(value, said, place, step, scene)
    case 'case':
      return isUuid(word)
        ? []
        : [problem(place, 'value_dynamic', `${said} is the id of a case, mostly from an earlier step.`, step.key)]
    default:
      return []
  }
}

function workflowProblems(word: string, said: string, place: string, step: Step, scene: CheckScene): WorkflowProblem[] {
  const called = scene.workflows.find(named(word))
  if (!called) return [problem(place, 'unknown_workflow', `${said}: there is no workflow ${word} here.`, step.key)]
  if (!called.published || !called.callable)
    return [
      problem(
        place,
        'not_callable',
        `${called.name} is not published with the trigger “Called by another workflow”.`,
        step.key,
      ),
    ]
  if (scene.workflowId && leadsTo(called.id, scene.workflowId, scene))
    return [
      problem(
        place,
        'calls_itself',
        `${called.name} leads back to this workflow: the two would call each other for ever.`,
        step.key,
      ),
    ]
  return []
}

/** Whether calls that begin at `from` come to `target`. */
function leadsTo(from: string, target: string, { workflows }: CheckScene): boolean {
  const seen = new Set<string>()
  const open = [from]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === target) return true
    if (seen.has(id)) continue
    seen.add(id)
    open.push(...(workflows.find((workflow) => workflow.id === id)?.calls ?? []))
  }
  return false
}

function inputProblems(value: unknown, place: string, step: Step, scene: CheckScene): WorkflowProblem[] {
  const called = scene.workflows.find(named(String(step.config.workflow ?? '')))
  if (!called) return []
  const given = Object.keys(value as object)
  const inputs = new Set(called.inputs.map(({ key }) => key))
  return [
    ...given
      .filter((key) => !inputs.has(key))
      .map((key) => problem(`${place}.${key}`, 'unknown_member', `${called.name} takes no ${key}.`, step.key)),
    ...called.inputs
      .filter(({ key, required }) => required && !given.includes(key))
      .map(({ key, label }) => problem(`${place}.${key}`, 'required', `${called.name} needs ${label}.`, step.key)),
  ]
}

function fieldKeyProblems(
  value: unknown,
  said: string,
  place: string,
  step: Step,
  scene: CheckScene,
): WorkflowProblem[] {
  const word = String(step.config.template ?? '')
  const chosen = holdsTemplate(word) ? [] : scene.templates.filter(named(word))
  const templates = chosen.length > 0 ? chosen : scene.templates
  const known = new Set(templates.flatMap(({ fields }) => fields.map(({ key }) => key)))
  const where = chosen[0]?.name ?? 'Any template'
  return Object.keys(value as object)
    .filter((key) => !known.has(key))
    .map((key) => problem(`${place}.${key}`, 'unknown_field', `${said}: ${where} has no field ${key}.`, step.key))
}
