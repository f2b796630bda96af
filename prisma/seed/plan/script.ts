import { riskTierOf } from '@/lib/cases/names'
import { needsFourEyes } from '@/lib/cases/rules'
import type { FieldValues as CaseFields } from '@/lib/fields/values'
import { findDecision } from '@/lib/templates/rules'
import { suspiciousActivityReport } from '../objects/account'
import type { Person } from '../people'
import type { Random } from '../random'
import type { Story } from '../stories/story'
import type { Crew } from './crew'
import type { Diary } from './diary'
import { definitionOf, type Fate } from './fate'
import { mentioning } from './mentions'
import type { Step } from './steps'

interface Cast {
  reviewer: Person
  approver: Person
  crew: Crew
}

/** Writes into the diary how the case came to where its fate says it stands. */
export function writeScript(
  random: Random,
  story: Story,
  fate: Fate,
  crew: Crew,
  diary: Diary,
  longestPause: number,
): void {
  const reviewer = random.pick(crew.reviewers)
  const approver = random.pick(crew.approvers.filter((person) => person !== reviewer))
  const cast: Cast = { reviewer, approver, crew }
  diary.at(0, story.byHand ? crew.manager.login : 'service', { do: 'create' })
  if (fate.kind === 'new' || fate.kind === 'snoozed') lieWaiting(random, fate, cast, diary)
  else if (fate.kind === 'claimed') diary.last(reviewer.login, { do: 'claim' })
  else {
    takeOn(random, cast, diary)
    if (fate.kind !== 'assigned') work(random, story, fate, cast, diary, longestPause)
  }
}

function work(random: Random, story: Story, fate: Fate, cast: Cast, diary: Diary, longestPause: number): void {
  const { reviewer, approver, crew } = cast
  const me = reviewer.login
  const say = (index: number): Step => ({
    do: 'comment',
    text: mentioning(story.remarks[index % story.remarks.length] ?? '', cast),
  })
  diary.soon(me, { do: 'status', to: 'in_progress' }, [2, 30]).soon(me, { do: 'tick', count: 1 })
  if (random.chance(0.8)) diary.soon(me, say(0), [3, 25])
  if (fate.kind === 'waiting') {
    ask(random, story, reviewer, diary, longestPause)
    return
  }
  const asks = fate.kind === 'ended' ? 0.6 : fate.band === 'on_track' ? 0.35 : 0.1
  if (random.chance(asks)) askAndHear(random, story, reviewer, diary, longestPause)
  diary.at(random.next() * 0.4, me, { do: 'update', fields: story.learned })
  if (random.chance(0.6))
    diary.soon(me, say(random.int(1, story.remarks.length - 1))).soon(me, { do: 'tick', count: 1 })
  if (random.chance(0.05))
    diary.soon(crew.manager.login, { do: 'priority', to: random.pick(['High', 'Medium']) }, [20, 90])
  if (fate.kind === 'working') return

  const escalates = fate.kind === 'escalated' || (fate.kind === 'ended' && random.chance(0.1))
  if (escalates) diary.at(0.3, me, { do: 'escalate', to: approver.login, reason: story.escalation })
  if (fate.kind === 'escalated') return
  if (fate.kind === 'review' || (!escalates && random.chance(0.25))) lookAgain(random, story, cast, diary)
  if (fate.kind !== 'review') conclude(random, story, fate, escalates ? takenOver(cast) : cast, diary)
}

/** Whom it was escalated to decides, and somebody else agrees. */
const takenOver = ({ approver, crew }: Cast): Cast => ({
  reviewer: approver,
  approver: crew.approvers.find((person) => person !== approver) ?? crew.manager,
  crew,
})

function lieWaiting(random: Random, fate: Fate, { crew, reviewer }: Cast, diary: Diary): void {
  if (fate.kind === 'snoozed') {
    const until = new Date(diary.end.getTime() + random.int(4, 70) * 3_600_000)
    diary.at(0.7, reviewer.login, { do: 'snooze', until, reason: 'Appointment with the customer is on that day.' })
    return
  }
  const team = reviewer.teams[0]
  if (team && random.chance(0.12))
    diary.at(0.4, crew.manager.login, { do: 'assign_team', team, reason: 'Needs this team’s eyes.' })
  if (random.chance(0.06))
    diary
      .at(0.5, reviewer.login, { do: 'claim' })
      .soon(reviewer.login, { do: 'release', reason: 'I know the customer privately.' }, [1, 6])
}

/** By the manager, by oneself, or as the next of the queue. */
function takeOn(random: Random, { reviewer, crew }: Cast, diary: Diary): void {
  const share = 0.04 + random.next() * 0.3
  const way = random.weighted([
    ['manager', 4],
    ['self', 3],
    ['claim', 4],
  ] as const)
  const reason = random.pick([
    'Speaks the language.',
    'Had the earlier case of this customer.',
    'Load is lowest today.',
    undefined,
  ])
  if (way === 'manager') diary.at(share, crew.manager.login, { do: 'assign', to: reviewer.login, reason })
  else if (way === 'self') diary.at(share, reviewer.login, { do: 'assign', to: reviewer.login })
  else
    diary
      .at(share, reviewer.login, { do: 'claim' })
      .soon(reviewer.login, { do: 'assign', to: reviewer.login, reason: 'Kept to finish it.' }, [1, 8])
}

function ask(random: Random, story: Story, reviewer: Person, diary: Diary, longestPause: number): void {
  const left = diary.end.getTime() - diary.lastAt.getTime()
  const ago = Math.min(left * 0.8, longestPause * (0.05 + random.next() * 0.75))
  diary.at(1 - ago / left, reviewer.login, { do: 'status', to: 'client_input', comment: story.request })
}

function askAndHear(random: Random, story: Story, reviewer: Person, diary: Diary, longestPause: number): void {
  diary.at(random.next() * 0.15, reviewer.login, { do: 'status', to: 'client_input', comment: story.request })
  const left = diary.end.getTime() - diary.lastAt.getTime()
  hear(story, diary, Math.min(0.1 + random.next() * 0.35, (longestPause * 0.9) / left))
  diary.soon(reviewer.login, { do: 'status', to: 'in_progress' }, [5, 240])
}

function hear(story: Story, diary: Diary, share: number): void {
  diary.at(share, 'service', { do: 'attach', objects: [] })
  const answered = diary.steps.at(-1)
  if (answered?.step.do === 'attach') answered.step.objects = story.answers(answered.at)
}

/** A second pair of eyes before the decision, in the words of the template. */
function lookAgain(random: Random, story: Story, cast: Cast, diary: Diary): void {
  const { reviewer, approver } = cast
  const alerts = story.template === 'aml_alert_review' || story.template === 'transaction_monitoring'
  const to = alerts ? 'second_line' : random.pick(['in_review', 'internal_review'])
  diary.at(0.25 + random.next() * 0.3, reviewer.login, { do: 'status', to })
  if (random.chance(0.7))
    diary.at(0.3, approver.login, { do: 'comment', text: mentioning(random.pick(secondLooks), cast) })
}

const secondLooks = [
  'Read the file from the start. {@reviewer}, which of the documents settles the date of birth?',
  'Agree with the direction. {@reviewer}, please put the amount and the period into the narrative.',
  'Second look done. Nothing that speaks against it; the earlier case of this customer ended the same way.',
  'I would like to see one more document before this closes, {@reviewer}. The one we have is a copy of a copy.',
  'Checked the other side as well: same result from the public register.',
  '{@reviewer}, good work. Only the checklist is behind the comments.',
]

function conclude(random: Random, story: Story, fate: Fate, { reviewer, approver, crew }: Cast, diary: Diary): void {
  const decision = story.endsWell ? 'approve' : 'decline'
  const verdict = story[decision]
  if (!diary.hasAnswers()) hear(story, diary, 0.3) // customers send papers unasked, too
  if (verdict.reason === 'report_filed') report(random, story, reviewer, diary)
  const falseAlarm = verdict.reason === 'false_positive'
  diary
    .at(fate.kind === 'proposed' ? 0.5 : 0.8, reviewer.login, {
      do: 'resolve_alerts',
      as: falseAlarm ? 'False Positive' : 'Resolved',
      note: verdict.text,
    })
    .soon(reviewer.login, { do: 'tick', count: 9 }, [1, 4])
    .soon(reviewer.login, { do: 'decide', decision, verdict }, [2, 14])
  if (fate.kind === 'proposed' || !twoNeeded(story, decision)) return
  const checker = random.chance(0.75) ? approver : crew.manager
  if (random.chance(0.15))
    diary
      .at(0.3, checker.login, { do: 'return_proposal', comment: random.pick(returns) })
      .at(0.3, reviewer.login, { do: 'comment', text: 'Added to the file, and proposing it again.' })
      .soon(reviewer.login, { do: 'decide', decision, verdict }, [2, 9])
  diary.at(0.5, checker.login, { do: 'approve_proposal', comment: random.pick(agreements) })
}

const returns = [
  'Please say in the narrative which document settles the date of birth.',
  'The second alert is not mentioned. Is it the same person?',
  'Add the amount and the period, otherwise nobody understands it in a year.',
]
const agreements = ['Agreed.', 'Looked at the same evidence, agreed.', 'Agreed, well argued.', undefined]

export const twoNeeded = (story: Story, word: 'approve' | 'decline'): boolean => {
  const decision = findDecision(definitionOf(story.template), word)
  const fields = { ...story.fields, ...story.learned } as CaseFields
  return decision !== undefined && needsFourEyes(decision, { riskTier: riskTierOf(story.riskScore), fields })
}

function report(random: Random, story: Story, reviewer: Person, diary: Diary): void {
  const { amount, currency } = story.fields.amount_at_risk as { amount: number; currency: string }
  const filing = suspiciousActivityReport(
    random,
    story.title.split(' — ')[0] ?? story.title,
    amount,
    currency,
    diary.lastAt,
  )
  diary
    .at(0.3, reviewer.login, { do: 'attach', objects: [filing] })
    .soon(reviewer.login, { do: 'update', fields: { sar_reference: filing.externalReference ?? '' } })
}
