'use client'

import { Archive, ArchiveRestore, CopyPlus, Download, Ellipsis, FilePlus2, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-item'
import { MenuSeparator } from '@/components/ui/menu-separator'
import { showToast } from '@/components/ui/show-toast'
import { fetchJson } from '@/lib/doors/fetch-json'
import type { Result } from '@/lib/doors/result'
import { paths } from '@/lib/paths'
import type { TemplateDocument } from '@/lib/templates/document-schema'
import type { TemplateView } from '@/lib/templates/view'
import { archiveTemplateAction, deleteTemplateAction, restoreTemplateAction } from '../actions'
import { DuplicateDialog } from './duplicate-dialog'

type TemplateMenuProps = { env: string; template: TemplateView; mayWrite: boolean }

export function TemplateMenu({ env, template, mayWrite }: TemplateMenuProps) {
  const router = useRouter()
  const [asking, setAsking] = useState<'duplicate' | 'delete' | null>(null)
  const { id: templateId, key, name, archivedAt, published } = template
  const run = async (change: () => Promise<Result<unknown>>, done: string, undo?: () => void) => {
    const result = await change().catch(() => null)
    setAsking(null)
    if (!result?.ok)
      return showToast({
        title: result?.refusal.message ?? 'Docket did not answer. Check the connection and try again.',
        tone: 'failure',
        persistent: true,
      })
    showToast({ title: done, tone: 'success', action: undo && { label: 'Undo', onPress: undo } })
    router.refresh()
  }
  const exportTemplate = async () => {
    const document = await fetchJson<TemplateDocument>(paths.internal.templateExport(env, templateId)).catch(() => null)
    if (document) download(`${key}.template.json`, JSON.stringify(document, null, 2))
    else showToast({ title: 'The template could not be exported. Try again.', tone: 'failure', persistent: true })
  }
  const restore = () => run(() => restoreTemplateAction(env, { templateId }), `${name} is in use again`)
  const archive = () =>
    run(
      () => archiveTemplateAction(env, { templateId }),
      `${name} archived`,
      () => void restore(),
    )
  return (
    <>
      <Menu align="end" trigger={<IconButton label={`More about ${name}`} icon={<Ellipsis aria-hidden />} />}>
        <MenuItem
          icon={<FilePlus2 aria-hidden />}
          disabledReason={published && !archivedAt ? null : 'It is not published.'}
          onSelect={() => router.push(`${paths.newCase(env)}?template=${key}`)}
        >
          New case
        </MenuItem>
        <MenuItem icon={<Download aria-hidden />} onSelect={() => void exportTemplate()}>
          Export as JSON
        </MenuItem>
        {mayWrite ? (
          <>
            <MenuItem icon={<CopyPlus aria-hidden />} onSelect={() => setAsking('duplicate')}>
              Duplicate
            </MenuItem>
            <MenuSeparator />
            {archivedAt ? (
              <MenuItem icon={<ArchiveRestore aria-hidden />} onSelect={() => void restore()}>
                Put back into use
              </MenuItem>
            ) : (
              <MenuItem icon={<Archive aria-hidden />} onSelect={() => void archive()}>
                Archive
              </MenuItem>
            )}
            <MenuItem danger icon={<Trash2 aria-hidden />} onSelect={() => setAsking('delete')}>
              Delete
            </MenuItem>
          </>
        ) : null}
      </Menu>
      {asking === 'duplicate' ? (
        <DuplicateDialog env={env} template={template} onClose={() => setAsking(null)} />
      ) : null}
      <ConfirmDialog
        open={asking === 'delete'}
        onOpenChange={(open) => (open ? undefined : setAsking(null))}
        title={`Delete ${name}`}
        description="Its draft and versions go for good. A template that cases were made of, or that something rests on, can only be archived."
        confirmLabel="Delete template"
        danger
        onConfirm={() => void run(() => deleteTemplateAction(env, { templateId }), `${name} deleted`)}
      />
    </>
  )
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  URL.revokeObjectURL(address)
}
