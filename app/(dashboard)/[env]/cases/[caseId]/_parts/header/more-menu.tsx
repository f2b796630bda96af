'use client'

import { AlarmClock, Ellipsis, Eraser, FileArchive, FolderInput, Link2, Moon, Paperclip, Siren } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-item'
import { MenuLinkItem } from '@/components/ui/menu-link-item'
import { MenuSeparator } from '@/components/ui/menu-separator'
import { showToast } from '@/components/ui/show-toast'
import { isAllowedTransition } from '@/lib/cases/rules'
import { caseName } from '@/lib/kernel/case-name'
import { paths } from '@/lib/paths'
import { findStatus } from '@/lib/templates/rules'
import type { CaseButtonView } from '@/lib/workflows/view'
import { useCase } from '../case-context'
import { useOpenable } from '../openables'
import { CaseButtonItems } from '../workflow-buttons/case-button-items'
import { PressDialog } from '../workflow-buttons/press-dialog'
import { DeadlineDialog } from './deadline-dialog'
import { EscalateDialog } from './escalate-dialog'
import { MoveDialog } from './move-dialog'
import { RedactDialog } from './redact-dialog'
import { SnoozeDialog } from './snooze-dialog'

export function MoreMenu() {
  const { env, detail, viewer, refusalOf } = useCase()
  const { definition } = detail
  const [snooze, setSnooze] = useOpenable('snooze')
  const [deadline, setDeadline] = useOpenable('deadline')
  const [escalate, setEscalate] = useOpenable('escalate')
  const [move, setMove] = useOpenable('move')
  const [, setAttach] = useOpenable('attach')
  const [redacting, setRedacting] = useState(false)
  const [pressed, setPressed] = useState<CaseButtonView | null>(null)
  const locked = refusalOf('case:update')
  const escalated = findStatus(definition, 'escalated')
  const cannotEscalate = !escalated
    ? 'This template has no status Escalated.'
    : isAllowedTransition(definition, detail.case.status, escalated.key)
      ? null
      : `Not from ${detail.case.statusName}.`
  return (
    <>
      <Menu align="end" className="min-w-56" trigger={<IconButton label="More" icon={<Ellipsis aria-hidden />} />}>
        <MenuItem icon={<Link2 aria-hidden />} onSelect={() => copyLink(caseName(detail.case.number))}>
          Copy link
        </MenuItem>
        <MenuItem
          icon={<Paperclip aria-hidden />}
          onSelect={() => setAttach(true)}
          disabledReason={refusalOf('object:write')}
        >
          Attach an object
        </MenuItem>
        <MenuLinkItem icon={<FileArchive aria-hidden />} href={paths.internal.evidence(env, detail.case.id)} download>
          Download the evidence
        </MenuLinkItem>
        <CaseButtonItems onPress={setPressed} />
        <MenuSeparator />
        <MenuItem icon={<Moon aria-hidden />} keys="h" onSelect={() => setSnooze(true)} disabledReason={locked}>
          Snooze
        </MenuItem>
        <MenuItem icon={<AlarmClock aria-hidden />} keys="d" onSelect={() => setDeadline(true)} disabledReason={locked}>
          Set deadline
        </MenuItem>
        <MenuItem
          icon={<FolderInput aria-hidden />}
          onSelect={() => setMove(true)}
          disabledReason={refusalOf('case:move')}
        >
          Move to queue
        </MenuItem>
        <MenuItem
          icon={<Siren aria-hidden />}
          onSelect={() => setEscalate(true)}
          disabledReason={locked ?? cannotEscalate}
        >
          Escalate
        </MenuItem>
        {viewer.permissions.includes('case:redact') ? (
          <>
            <MenuSeparator />
            <MenuItem
              icon={<Eraser aria-hidden />}
              onSelect={() => setRedacting(true)}
              disabledReason={refusalOf('case:redact', true)}
            >
              Redact
            </MenuItem>
          </>
        ) : null}
      </Menu>
      {pressed ? <PressDialog button={pressed} onClose={() => setPressed(null)} /> : null}
      {snooze ? <SnoozeDialog onClose={() => setSnooze(false)} /> : null}
      {deadline ? <DeadlineDialog onClose={() => setDeadline(false)} /> : null}
      {escalate ? <EscalateDialog onClose={() => setEscalate(false)} /> : null}
      {redacting ? <RedactDialog onClose={() => setRedacting(false)} /> : null}
      {move ? <MoveDialog onClose={() => setMove(false)} /> : null}
    </>
  )
}

async function copyLink(name: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(window.location.href.split('?')[0] ?? '')
    showToast({ title: `Link to ${name} copied`, tone: 'success' })
  } catch {
    showToast({ title: 'The browser did not let the link be copied.', tone: 'failure' })
  }
}
