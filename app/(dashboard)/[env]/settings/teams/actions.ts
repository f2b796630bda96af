'use server'

import { serverAction } from '@/lib/doors/server-action'
import { createTeam } from '@/lib/teams/commands/create-team'
import { deleteTeam } from '@/lib/teams/commands/delete-team'
import { updateTeam } from '@/lib/teams/commands/update-team'

export const createTeamAction = serverAction(createTeam)
export const updateTeamAction = serverAction(updateTeam)
export const deleteTeamAction = serverAction(deleteTeam)
