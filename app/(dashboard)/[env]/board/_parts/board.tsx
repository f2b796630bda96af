'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import { useCallback, useMemo, useState } from 'react'
import { LinkButton } from '@/components/layout/link-button'
import { useLiveMessages } from '@/components/layout/live-updates'
import { PageHeader } from '@/components/layout/page-header'
import { useThrottled } from '@/components/layout/use-throttled'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { boardKeys, boardOptions } from '@/lib/board/client'
import type { BoardPerson, BoardView } from '@/lib/board/schema'
import { paths } from '@/lib/paths'
import { AwayDialog } from './away-dialog'
import { BoardBar } from './board-bar'
import { boardParams, found, ordered, personOrders, queueOrders } from './board-order'
import { type Asked, type Shown, shownBy } from './board-shown'
import { CapacityDialog } from './capacity-dialog'
import { CasesPanel } from './cases-panel'
import { PeopleTable } from './people-table'
import { PlanDialog } from './plan-dialog'
import { QueueTable } from './queue-table'

/** Figures of a thousand cases need not follow each of them. */
const refreshEveryMs = 2000

export function Board({ env, initial }: { env: string; initial: BoardView }) {
  const client = useQueryClient()
  const { data, error } = useQuery({ ...boardOptions(env), initialData: initial })
  const [params, setParams] = useQueryStates(boardParams, { history: 'replace', scroll: false })
  const [shown, setShown] = useState<Shown | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  // the plan of an open dialog is left as the person read it
  const look = useCallback(() => {
    void client.invalidateQueries({ queryKey: boardKeys.board(env), exact: true })
    void client.invalidateQueries({ queryKey: boardKeys.cases(env) })
  }, [client, env])
  const refresh = useThrottled(look, refreshEveryMs)
  useLiveMessages((message) => {
    if (message.kind === 'change' || message.kind === 'resync') refresh()
  })
  const { people, queues } = useMemo(
    () => ({
      people: ordered(
        data.people.filter(({ name, teams }) => found(params.find, name, ...teams.map((team) => team.name))),
        personOrders,
        params.people,
      ),
      queues: ordered(
        data.queues.filter(({ name }) => found(params.find, name)),
        queueOrders,
        params.queues,
      ),
    }),
    [data, params],
  )
  const part = params.show ?? 'all'
  const closePanel = () => {
    if (shown) document.getElementById(shownBy(shown))?.focus()
    setShown(null)
  }
  const close = () => setAsked(null)
  const done = () => {
    close()
    look()
  }
  /** Cases dropped on a person, or given by the menu. */
  const give = (caseIds: readonly string[], person: BoardPerson) =>
    setAsked({
      kind: 'plan',
      title: `Give ${caseIds.length === 1 ? '1 case' : `${caseIds.length} cases`} to ${person.name}`,
      source: { caseIds: [...caseIds] },
      to: person.id,
    })
  return (
    <div className="flex min-h-full">
      <div className="@container min-w-0 flex-1 pb-8">
        <PageHeader
          title="Board"
          description="What each person carries, and where work piles up. Nothing moves before you have seen its effect."
        />
        {error ? (
          <Notice kind="warning" className="mx-4 mb-3">
            {error.message} These figures are as they were before.
          </Notice>
        ) : null}
        {data.skipped > 0 ? (
          <Notice
            kind="warning"
            className="mx-4 mb-3"
            action={
              <LinkButton
                size="dense"
                href={`${paths.cases(env)}?view=all&state=open&assignee=none&skipped=true&sort=sla_deadline`}
              >
                {data.skipped === 1 ? 'Show the case' : `Show ${data.skipped} cases`}
              </LinkButton>
            }
          >
            {data.skipped === 1 ? 'One case that nobody has was' : `${data.skipped} cases that nobody has were`} skipped
            by three people or more.
          </Notice>
        ) : null}
        <BoardBar
          find={params.find}
          part={part}
          people={people.length}
          queues={queues.length}
          onFind={(find) => void setParams({ find })}
          onPart={(chosen) => void setParams({ show: chosen === 'all' ? null : chosen })}
        />
        {people.length + queues.length === 0 ? (
          <EmptyState
            title={`Nobody, no team and no queue is called “${params.find}”`}
            action={<Button onClick={() => void setParams({ find: null })}>Show everything</Button>}
          />
        ) : null}
        {part !== 'queues' && people.length > 0 ? (
          <PeopleTable
            env={env}
            people={people}
            order={params.people}
            onOrder={(order) => void setParams({ people: order })}
            shown={shown}
            onShow={setShown}
            onAsk={setAsked}
            onDrop={give}
          />
        ) : null}
        {part !== 'people' && queues.length > 0 ? (
          <QueueTable
            env={env}
            at={data.at}
            queues={queues}
            order={params.queues}
            onOrder={(order) => void setParams({ queues: order })}
            shown={shown}
            onShow={setShown}
            onAsk={setAsked}
          />
        ) : null}
      </div>
      {shown ? (
        <CasesPanel
          key={`${shown.kind} ${shown.id}`}
          env={env}
          shown={shown}
          people={data.people}
          onGive={give}
          onClose={closePanel}
        />
      ) : null}
      {asked?.kind === 'plan' ? (
        <PlanDialog env={env} asked={asked} people={data.people} onClose={close} onDone={done} />
      ) : null}
      {asked?.kind === 'away' ? <AwayDialog env={env} person={asked.person} onClose={close} onDone={done} /> : null}
      {asked?.kind === 'capacity' ? (
        <CapacityDialog env={env} person={asked.person} onClose={close} onDone={done} />
      ) : null}
    </div>
  )
}
