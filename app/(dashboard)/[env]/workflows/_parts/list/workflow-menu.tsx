'use client'

import { Archive, ArchiveRestore, CopyPlus, Ellipsis, List, Power, Rows3 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-item'
import { MenuLinkItem } from '@/components/ui/menu-link-item'
import { showToast } from '@/components/ui/show-toast'
import type { Result } from '@/lib/doors/result'
import { paths } from '@/lib/paths'
import type { WorkflowListRow } from '@/lib/workflows/view'
import {
  archiveWorkflowAction,
  duplicateWorkflowAction,
  restoreWorkflowAction,
  updateWorkflowAction,
} from '../../actions'
import { StartRowsDialog } from '../start/start-rows-dialog'

type WorkflowMenuProps = { env: string; workflow: WorkflowListRow; mayWrite: boolean; mayStart: boolean }

export function WorkflowMenu({ env, workflow, mayWrite, mayStart }: WorkflowMenuProps) {
  const { id, key, name, archived, enabled, publishedNumber, trigger } = workflow
  const [starting, setStarting] = useState(false)
  const fromRows =
    trigger.kind === 'manual' && trigger.subject === 'row' && publishedNumber !== null && enabled && !archived
  const router = useRouter()
  const { run } = useChange()
  /** A refusal is said where the menu was. */
  const saying = <Value,>(change: () => Promise<Result<Value>>) =>
    run(async () => {
      const result = await change()
      if (!result.ok) showToast({ title: result.refusal.message, tone: 'failure' })
      return result
    })
  const act = async (title: string, change: () => Promise<Result<unknown>>, undo?: () => Promise<Result<unknown>>) => {
    const done = await saying(change)
    if (done !== null)
      showToast({
        title,
        tone: 'success',
        action: undo && { label: 'Undo', onPress: () => void act(`Undone: ${title}`, undo) },
      })
  }
  const duplicate = async () => {
    const made = await saying(() => duplicateWorkflowAction(env, { workflowId: id }))
    if (made) router.push(paths.workflow(env, made.key))
  }
  const archive = () => archiveWorkflowAction(env, { workflowId: id })
  const restore = () => restoreWorkflowAction(env, { workflowId: id })
  const set = (next: boolean) => () => updateWorkflowAction(env, { workflowId: id, enabled: next })
  return (
    <>
      <Menu align="end" trigger={<IconButton label={`Change ${name}`} icon={<Ellipsis aria-hidden />} />}>
        <MenuLinkItem icon={<List aria-hidden />} href={paths.runs(env, { workflow: key })}>
          Runs
        </MenuLinkItem>
        {mayStart && fromRows ? (
          <MenuItem icon={<Rows3 aria-hidden />} onSelect={() => setStarting(true)}>
            Start from a CSV
          </MenuItem>
        ) : null}
        {mayWrite && !archived && publishedNumber !== null ? (
          <MenuItem
            icon={<Power aria-hidden />}
            onSelect={() => act(`${name} is ${enabled ? 'off' : 'on'}`, set(!enabled), set(enabled))}
          >
            {enabled ? 'Switch off' : 'Switch on'}
          </MenuItem>
        ) : null}
        {mayWrite ? (
          <MenuItem icon={<CopyPlus aria-hidden />} onSelect={() => void duplicate()}>
            Duplicate
          </MenuItem>
        ) : null}
        {mayWrite ? (
          archived ? (
            <MenuItem icon={<ArchiveRestore aria-hidden />} onSelect={() => act(`${name} is back`, restore, archive)}>
              Restore
            </MenuItem>
          ) : (
            <MenuItem icon={<Archive aria-hidden />} onSelect={() => act(`${name} is archived`, archive, restore)}>
              Archive
            </MenuItem>
          )
        ) : null}
      </Menu>
      {starting ? (
        <StartRowsDialog
          env={env}
          workflowId={id}
          workflowKey={key}
          name={name}
          inputs={'inputs' in trigger ? trigger.inputs : []}
          onClose={() => setStarting(false)}
        />
      ) : null}
    </>
  )
}
