'use client'

import { CaseSla } from '@/components/cases/case-sla'
import { DeadlineSum } from '@/components/cases/deadline-sum'
import { useCase } from '../case-context'
import { Checklist } from './checklist'
import { Properties } from './properties'

/** What stays beside the case whichever tab is open. */
export function Rail() {
  const { detail } = useCase()
  const { case: caseView, definition, clock } = detail
  // what the layout always shows need not be said twice on one page
  const placed = definition.layout.tabs.some(({ modules }) =>
    modules.some(({ type, visible }) => type === 'checklist' && visible === null),
  )
  return (
    <aside aria-label="About this case" className="flex min-w-0 flex-col gap-4 p-4">
      <Section title="Properties">
        <Properties />
      </Section>
      {definition.checklist.length > 0 && !placed ? (
        <Section title="Checklist">
          <Checklist />
        </Section>
      ) : null}
      <Section title="Deadline" mark={<CaseSla caseView={caseView} />}>
        <div className="text-12">
          <DeadlineSum clock={clock} deadline={caseView.slaDeadline} tone="page" />
        </div>
      </Section>
    </aside>
  )
}

type SectionProps = { title: string; mark?: React.ReactNode; children: React.ReactNode }

function Section({ title, mark, children }: SectionProps) {
  return (
    <section className="border-b border-hairline pb-4 last:border-b-0">
      <div className="mb-1 flex min-h-6 items-center justify-between gap-2">
        <h2 className="text-13 font-semibold">{title}</h2>
        {mark}
      </div>
      {children}
    </section>
  )
}
