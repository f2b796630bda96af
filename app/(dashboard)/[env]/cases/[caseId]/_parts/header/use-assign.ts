'use client'

import { useMemo } from 'react'
import { assignCaseAction, releaseCaseAction, unassignCaseAction } from '../../actions'
import { useCase } from '../case-context'
import { type CaseChange, useCaseChange } from '../use-case-change'

/** The ways a case changes hands, each taken back by Undo. */
export function useAssign() {
  const { env, detail, directory } = useCase()
  const { run } = useCaseChange()
  const { id: caseId, assigneeId, assigneeName, assignedTeamId } = detail.case
  return useMemo(() => {
    const held = (person: { id: string; name: string } | null): CaseChange['apply'] => {
      return (before) => ({
        ...before,
        case: { ...before.case, assigneeId: person?.id ?? null, assigneeName: person?.name ?? null },
      })
    }
    const toPerson = (id: string, name: string): CaseChange => ({
      aspect: 'assignee',
      mine: name,
      done: `Assigned to ${name}`,
      apply: held({ id, name }),
      send: (version) => assignCaseAction(env, { caseId, assignee: id, version }),
    })
    const release: CaseChange = {
      aspect: 'assignee',
      mine: 'Nobody',
      done: 'Released to the queue',
      apply: held(null),
      send: () => releaseCaseAction(env, { caseId }),
    }
    const toNobody: CaseChange = {
      ...release,
      done: 'Unassigned',
      send: () => unassignCaseAction(env, { caseId }),
    }
    const back = assigneeId && assigneeName ? toPerson(assigneeId, assigneeName) : release
    const team = (teamId: string): CaseChange => ({
      aspect: 'assignee',
      mine: directory.teams.find(({ id }) => id === teamId)?.name,
      done: `Given to ${directory.teams.find(({ id }) => id === teamId)?.name}`,
      send: (version) => assignCaseAction(env, { caseId, teamId, version }),
      undo: assignedTeamId ? team(assignedTeamId) : undefined,
    })
    return {
      toPerson: (id: string, name: string) => run({ ...toPerson(id, name), undo: back }),
      toTeam: (teamId: string) => run(team(teamId)),
      release: () => run({ ...release, undo: back }),
      toNobody: () => run({ ...toNobody, undo: assigneeId ? back : undefined }),
    }
  }, [env, run, caseId, assigneeId, assigneeName, assignedTeamId, directory.teams])
}
