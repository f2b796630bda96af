'use client'

import { useQuery } from '@tanstack/react-query'
import { MoreHorizontal } from 'lucide-react'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useLiveMessages } from '@/components/layout/live-updates'
import { useThrottled } from '@/components/layout/use-throttled'
import { Button } from '@/components/ui/button'
import { Count } from '@/components/ui/count'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-item'
import { MenuSeparator } from '@/components/ui/menu-separator'
import { showToast } from '@/components/ui/show-toast'
import { tabStyles } from '@/components/ui/tab-styles'
import type { Result } from '@/lib/doors/result'
import { viewCountsOptions } from '@/lib/views/client'
import type { SavedViewView, ViewDefinition } from '@/lib/views/schema'
import type { CaseListPlace } from './case-list-context'
import { addressOfView } from './view-address'

const ViewDialog = dynamic(() => import('./view-dialog').then((module) => module.ViewDialog))

/** A burst of changes asks for the counts once. */
const countsEveryMs = 5000

type ViewTabsProps = {
  place: CaseListPlace
  views: readonly SavedViewView[]
  current: SavedViewView | null
  /** The list is not as the view keeps it, or, without one, not as the page begins. */
  edited: boolean
  /** The list as it is now. */
  definition: ViewDefinition
  onReset: () => void
}

/** Saved views as tabs with live counts, and what can be done with the one that is open. */
export function ViewTabs({ place, views, current, edited, definition, onReset }: ViewTabsProps) {
  const { env, queueId, actions, preferences } = place
  const router = useRouter()
  const [dialog, setDialog] = useState<'create' | 'update' | null>(null)
  const counts = useQuery({ ...viewCountsOptions(env, queueId), enabled: views.length > 0 })
  const recount = useThrottled(() => void counts.refetch(), countsEveryMs)
  useLiveMessages((message) => {
    if (views.length > 0 && message.kind === 'change' && message.change.caseIds.length > 0) recount()
  })

  async function act(run: Promise<Result<unknown>>, done: string): Promise<boolean> {
    const result = await run.catch(() => null)
    if (!result?.ok) {
      showToast({ title: result?.refusal.message ?? 'Docket did not answer.', tone: 'failure', persistent: true })
      return false
    }
    showToast({ title: done, tone: 'success' })
    router.refresh()
    void counts.refetch()
    return true
  }
  const save = () =>
    current && act(actions.updateView(env, { viewId: current.id, definition }), `${current.name} saved`)
  const remove = async (view: SavedViewView) => {
    if (await act(actions.deleteView(env, { viewId: view.id }), `${view.name} deleted`)) router.push('?view=all')
  }
  const setDefault = (view: SavedViewView | null) =>
    act(
      actions.setPreference(env, { key: `default-view:${place.key}`, value: view?.id ?? null }),
      view ? `This page opens with ${view.name}` : 'This page opens with all cases',
    )

  if (views.length === 0 && !edited) return null
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-hairline px-4">
      <nav aria-label="Views" className="flex min-w-0 gap-4 overflow-x-auto">
        <Link href="?view=all" aria-current={current ? undefined : 'page'} className={tabStyles}>
          All
        </Link>
        {views.map((view) => {
          const count = counts.data?.[view.id]
          return (
            <Link
              key={view.id}
              href={addressOfView(view)}
              prefetch={false}
              aria-current={view.id === current?.id ? 'page' : undefined}
              className={tabStyles}
              title={sharedWith(view)}
            >
              {view.name}
              {typeof count === 'number' ? <Count value={count} label="cases" /> : null}
            </Link>
          )
        })}
      </nav>
      {current ? (
        <Menu
          trigger={<IconButton label={`More about the view ${current.name}`} icon={<MoreHorizontal aria-hidden />} />}
        >
          {preferences.defaultViewId === current.id ? (
            <MenuItem onSelect={() => void setDefault(null)}>Open this page with all cases</MenuItem>
          ) : (
            <MenuItem onSelect={() => void setDefault(current)}>Open this page with this view</MenuItem>
          )}
          <MenuSeparator />
          <MenuItem
            onSelect={() => setDialog('update')}
            disabledReason={current.mayChange ? null : 'Somebody else shares it.'}
          >
            Rename or share
          </MenuItem>
          <MenuItem
            danger
            onSelect={() => void remove(current)}
            disabledReason={current.mayChange ? null : 'Somebody else shares it.'}
          >
            Delete the view
          </MenuItem>
        </Menu>
      ) : null}
      {edited ? (
        <div className="ms-auto flex items-center gap-1 py-1">
          {current ? <span className="pe-1 text-12 text-muted">Edited</span> : null}
          {current?.mayChange ? (
            <Button size="dense" variant="ghost" onClick={() => void save()}>
              Save
            </Button>
          ) : null}
          <Button size="dense" variant="ghost" onClick={() => setDialog('create')}>
            {current ? 'Save as' : 'Save as view'}
          </Button>
          <Button size="dense" variant="ghost" onClick={onReset}>
            Reset
          </Button>
        </div>
      ) : null}
      {dialog ? (
        <ViewDialog
          place={place}
          view={dialog === 'update' ? current : null}
          definition={definition}
          onClose={() => setDialog(null)}
          onSaved={(view) => {
            setDialog(null)
            showToast({ title: `${view.name} saved`, tone: 'success' })
            router.refresh()
            router.push(addressOfView(view))
            void counts.refetch()
          }}
        />
      ) : null}
    </div>
  )
}

function sharedWith({ scope, teamName }: SavedViewView): string {
  if (scope === 'personal') return 'Only you see this view.'
  return scope === 'team' ? `Shared with ${teamName ?? 'a team'}.` : 'Shared with everyone.'
}
