'use client'

import { Pencil, Trash2 } from 'lucide-react'
import { useChange } from '@/components/editing/use-change'
import { Avatar } from '@/components/ui/avatar'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { IconButton } from '@/components/ui/icon-button'
import type { Option } from '@/components/ui/option'
import { showToast } from '@/components/ui/show-toast'
import type { QueueSettings } from '@/lib/queues/schema'
import type { TeamView } from '@/lib/teams/schema'
import { chosen } from '../../_parts/chosen'
import { deleteTeamAction } from '../actions'
import { TeamDialog } from './team-dialog'

type TeamListProps = {
  env: string
  teams: readonly TeamView[]
  people: readonly Option[]
  queues: readonly QueueSettings[]
  mayWrite: boolean
}

const faces = 8

export function TeamList({ env, teams, people, queues, mayWrite }: TeamListProps) {
  return (
    <ul className="rounded-panel border border-hairline bg-panel">
      {teams.map((team) => {
        const worked = queues.filter(({ teamIds }) => teamIds.includes(team.id)).map(({ name }) => name)
        const members = chosen(people, team.memberIds)
        return (
          <li key={team.id} className="flex items-center gap-3 border-b border-hairline px-4 py-2.5 last:border-b-0">
            <div className="min-w-0 flex-1">
              <p className="font-medium">{team.name}</p>
              <p className="text-12 text-pretty text-muted">
                {members.length === 0 ? 'Nobody is in it' : members.map(({ label }) => label).join(', ')}
              </p>
              <p className="text-12 text-muted">
                {worked.length > 0 ? `Works ${worked.join(', ')}` : 'Works no queue of its own'}
              </p>
            </div>
            <span aria-hidden className="flex -space-x-1.5 max-sm:hidden">
              {members.slice(0, faces).map(({ value, label }) => (
                <Avatar key={value} id={value} name={label} size={24} decorative />
              ))}
            </span>
            {mayWrite ? (
              <span className="flex">
                <TeamDialog
                  env={env}
                  team={team}
                  people={people}
                  trigger={<IconButton label={`Change ${team.name}`} icon={<Pencil aria-hidden />} />}
                />
                <DeleteTeam env={env} team={team} />
              </span>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}

function DeleteTeam({ env, team }: { env: string; team: TeamView }) {
  const { run, pending } = useChange()
  return (
    <ConfirmDialog
      danger
      title={`Delete ${team.name}`}
      description="Its people stay. A team that works a queue, takes part in a policy or is assigned open cases cannot be deleted. This cannot be taken back."
      confirmLabel="Delete team"
      pending={pending}
      trigger={<IconButton label={`Delete ${team.name}`} icon={<Trash2 aria-hidden />} />}
      onConfirm={() =>
        void run(async () => {
          const result = await deleteTeamAction(env, { teamId: team.id })
          showToast(
            result.ok
              ? { title: `${team.name} is deleted.` }
              : { title: result.refusal.message, tone: 'failure', persistent: true },
          )
          return result
        })
      }
    />
  )
}
