import { caseName } from '@/lib/kernel/case-name'
import { paths } from '@/lib/paths'

export interface AssignedCase {
  number: number
  queue: string
  priority: string
  /** In UTC; null = none. */
  deadline: Date | null
  /** Why it fell on this person, where that was kept. */
  reason: string | null
}

interface Addressed {
  /** Where people open Docket, without a slash at its end. */
  address: string
  environment: { slug: string; name: string }
}

const listedMost = 20

const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })

/**
 * What a person is told by e-mail of cases that are theirs now. A letter crosses servers that are not ours, so it names no
 * case by its title and nobody by name: those are a sign-in away.
 */
export function assignmentLetter(cases: readonly AssignedCase[], { address, environment }: Addressed) {
  const [first] = cases
  const one = cases.length === 1 && first
  const subject = one ? `${caseName(first.number)} is yours to review` : `${cases.length} cases are yours to review`
  const blocks = cases
    .slice(0, listedMost)
    .map(({ number, queue, priority, deadline, reason }) =>
      [
        `${caseName(number)}  ${priority}, in ${queue}, ${deadline ? `due ${time.format(deadline)} UTC` : 'no deadline'}`,
        ...(reason ? [`  ${reason}`] : []),
        `  ${address}${paths.case(environment.slug, number)}`,
      ].join('\n'),
    )
  const more = cases.length - listedMost
  const text = [
    `Assigned to you in ${environment.name}:`,
    ...blocks,
    ...(more > 0 ? [`And ${more} more: ${address}${paths.myWork(environment.slug)}`] : []),
  ].join('\n\n')
  return { subject, text: `${text}\n` }
}
