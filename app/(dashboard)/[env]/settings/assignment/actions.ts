'use server'

import { serverAction } from '@/lib/doors/server-action'
import { archiveAssignmentPolicy } from '@/lib/routing/commands/archive-assignment-policy'
import { createAssignmentPolicy } from '@/lib/routing/commands/create-assignment-policy'
import { reorderAssignmentPolicies } from '@/lib/routing/commands/reorder-assignment-policies'
import { setMemberLoad } from '@/lib/routing/commands/set-member-load'
import { updateAssignmentPolicy } from '@/lib/routing/commands/update-assignment-policy'

export const createAssignmentPolicyAction = serverAction(createAssignmentPolicy)
export const updateAssignmentPolicyAction = serverAction(updateAssignmentPolicy)
export const archiveAssignmentPolicyAction = serverAction(archiveAssignmentPolicy)
export const reorderAssignmentPoliciesAction = serverAction(reorderAssignmentPolicies)
export const setMemberLoadAction = serverAction(setMemberLoad)
