'use client'

import { CircleUser } from 'lucide-react'
import { useMemo } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { Button } from '@/components/ui/button'
import { Combobox } from '@/components/ui/combobox'
import type { Option } from '@/components/ui/option'
import { Popover } from '@/components/ui/popover'
import { Select } from '@/components/ui/select'
import { TimeAgo } from '@/components/ui/time-ago'
import { useCase } from '../case-context'
import { useOpenable } from '../openables'
import { useAssign } from './use-assign'

/** Who holds the case and why, and to whom it can go: me, a person, a team, nobody. */
export function AssigneeMenu() {
  const { detail, viewer, directory, refusalOf } = useCase()
  const [open, setOpen] = useOpenable('assignee')
  const assign = useAssign()
  const { assigneeId, assigneeName, assignedTeamId, assignedAt, assignmentReason, leaseExpiresAt } = detail.case
  const locked = refusalOf('case:assign')
  const mine = assigneeId === viewer.userId
  const people = useMemo(() => reviewers(directory.people), [directory.people])
  const close = (after: Promise<unknown>) => {
    setOpen(false)
    void after
  }
  return (
    <Popover
      open={open && !locked}
      onOpenChange={setOpen}
      align="end"
      title="Assignee"
      className="w-72"
      trigger={
        <Button
          size="dense"
          variant="ghost"
          disabledReason={locked}
          aria-label={`Assignee: ${assigneeName ?? 'nobody'}`}
        >
          {assigneeId && assigneeName ? (
            <Avatar id={assigneeId} name={assigneeName} decorative />
          ) : (
            <CircleUser aria-hidden className="text-faint" />
          )}
          <span className="max-w-40 truncate">{mine ? 'You' : (assigneeName ?? 'Nobody')}</span>
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        {assigneeName ? (
          <p className="text-12 text-muted">
            {mine ? 'Yours' : assigneeName}
            {assignedAt ? (
              <>
                {' '}
                since <TimeAgo at={assignedAt} />
              </>
            ) : null}
            . {assignmentReason}
            {leaseExpiresAt ? (
              <>
                {' '}
                Returns to the queue <TimeAgo at={leaseExpiresAt} /> without activity.
              </>
            ) : null}
          </p>
        ) : null}
        {mine ? null : (
          <Button variant="primary" keys="i" onClick={() => close(assign.toPerson(viewer.userId, viewer.name))}>
            Assign to me
          </Button>
        )}
        <Combobox
          aria-label="Person"
          placeholder="Find a person"
          empty="Nobody by that name."
          clearable={false}
          options={people}
          value={null}
          onValueChange={(person) => person && close(assign.toPerson(person.value, person.label))}
        />
        {directory.teams.length > 0 ? (
          <Select
            aria-label="Team"
            placeholder="Give to a team"
            value={assignedTeamId}
            options={directory.teams.map(({ id, name }) => ({ value: id, label: name }))}
            onValueChange={(teamId) => close(assign.toTeam(teamId))}
          />
        ) : null}
        {assigneeId || assignedTeamId ? (
          <div className="flex gap-2">
            {mine ? (
              <Button size="dense" onClick={() => close(assign.release())}>
                Release to the queue
              </Button>
            ) : null}
            <Button size="dense" onClick={() => close(assign.toNobody())}>
              Unassign
            </Button>
          </div>
        ) : null}
      </div>
    </Popover>
  )
}

const away = { available: '', busy: ' · Busy', away: ' · Away' } as const

const reviewers = (people: ReturnType<typeof useCase>['directory']['people']): Option[] =>
  people
    .filter(({ roles }) => roles.some((role) => role !== 'auditor'))
    .map(({ id, name, email, availability }) => ({
      value: id,
      label: name,
      detail: `${email}${away[availability]}`,
      icon: <Avatar id={id} name={name} decorative />,
    }))
