'use client'

import { useMemo } from 'react'
import { BottomBar } from '@/components/layout/bottom-bar'
import type { CaseDetail } from '@/lib/cases/detail'
import type { Timeline } from '@/lib/cases/queries/list-timeline'
import { Activity } from './activity/activity'
import { Composer } from './activity/composer'
import { FirstTimeline } from './activity/use-timeline'
import { CaseProvider, type Directory, useCase, type Viewer } from './case-context'
import { CaseTabs } from './case-tabs'
import { DecisionBar } from './decision/decision-bar'
import { Outcome } from './decision/outcome'
import { ProposalBanner } from './decision/proposal-banner'
import { CaseHeader } from './header/case-header'
import { AttachDialog } from './modules/attach-dialog'
import { OpenablesProvider, useOpenable } from './openables'
import { PlacesProvider } from './places'
import { Rail } from './rail/rail'
import { RedactedNotice } from './redacted-notice'
import { CaseKeys } from './session/case-keys'
import { ReviewSessionProvider } from './session/review-session'
import { SessionBar } from './session/session-bar'
import { CaseChangesProvider } from './use-case-change'

type CasePageProps = { env: string; viewer: Viewer; directory: Directory; opened: CaseDetail; timeline: Timeline }

export function CasePage({ timeline, ...rest }: CasePageProps) {
  const version = rest.opened.case.version
  const first = useMemo(() => ({ page: timeline, version }), [timeline, version])
  return (
    <CaseProvider {...rest}>
      <FirstTimeline value={first}>
        <OpenablesProvider>
          <CaseChangesProvider>
            <PlacesProvider>
              <ReviewSessionProvider>
                <Frame />
                <CaseKeys />
              </ReviewSessionProvider>
            </PlacesProvider>
          </CaseChangesProvider>
        </OpenablesProvider>
      </FirstTimeline>
    </CaseProvider>
  )
}

function Frame() {
  const { detail } = useCase()
  const [attaching, setAttaching] = useOpenable('attach')
  return (
    <div className="flex min-h-[calc(100dvh-2.75rem)] flex-col">
      <SessionBar />
      <CaseHeader />
      <div className="grid flex-1 grid-cols-1 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-6 p-4">
          {detail.case.redactedAt ? <RedactedNotice at={detail.case.redactedAt} /> : null}
          {detail.proposal ? <ProposalBanner proposal={detail.proposal} /> : null}
          <CaseTabs />
          <Activity />
        </div>
        <div className="border-hairline max-lg:border-t lg:border-s">
          <div className="relative lg:sticky lg:top-25 lg:max-h-[calc(100dvh-10rem)] lg:overflow-y-auto">
            <Rail />
          </div>
        </div>
      </div>
      {detail.case.redactedAt ? null : <Foot />}
      {attaching ? <AttachDialog onClose={() => setAttaching(false)} /> : null}
    </div>
  )
}

/** What can still be done with the case, always in reach. */
function Foot() {
  const { detail } = useCase()
  return (
    <BottomBar className="flex flex-wrap items-end gap-x-4 gap-y-2">
      {detail.case.statusKind === 'end' ? <Outcome /> : <DecisionBar />}
      <Composer />
    </BottomBar>
  )
}
