'use client'

import { useShortcuts } from '@/components/layout/use-shortcuts'
import { Button } from '@/components/ui/button'

type NewCasesBannerProps = { count: number; onShow: () => void }

/** New rows wait here, so that nothing moves under the cursor. */
export function NewCasesBanner({ count, onShow }: NewCasesBannerProps) {
  useShortcuts([{ keys: '.', label: 'Show new cases', run: onShow }], count > 0)
  return (
    <div
      role="status"
      className={count > 0 ? 'flex items-center gap-2 border-y border-hairline bg-accent-tint px-4 py-1' : ''}
    >
      {count > 0 ? (
        <>
          <span>{count === 1 ? '1 new case' : `${count > 99 ? '99+' : count} new cases`}</span>
          <Button size="dense" variant="ghost" keys="." onClick={onShow} className="text-link">
            Show
          </Button>
        </>
      ) : null}
    </div>
  )
}
