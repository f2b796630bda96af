'use client'

import { Combobox as Base } from '@base-ui/react/combobox'
import { Check } from 'lucide-react'
import { classNames } from './class-names'
import type { Option } from './option'
import { popupItem, popupSurface } from './popup-styles'

type ComboboxPopupProps = { status?: string | null; empty: string }

export function ComboboxPopup({ status, empty }: ComboboxPopupProps) {
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={4} collisionPadding={8} className="z-50 outline-none">
        <Base.Popup className={classNames(popupSurface, 'w-(--anchor-width) min-w-56')}>
          <Base.Status className="px-3 py-2 text-12 text-muted empty:hidden">{status}</Base.Status>
          <Base.Empty className="px-3 py-2 text-12 text-muted empty:hidden">{status ? null : empty}</Base.Empty>
          <Base.List className="max-h-[min(var(--available-height),18rem)] overflow-y-auto p-1 data-empty:hidden">
            {(option: Option) => (
              <Base.Item key={option.value} value={option} disabled={option.disabled} className={popupItem}>
                {option.icon}
                <span className="min-w-0 flex-1">
                  <span className="block truncate">{option.label}</span>
                  {option.detail ? <span className="block truncate text-12 text-muted">{option.detail}</span> : null}
                </span>
                <Base.ItemIndicator className="shrink-0">
                  <Check aria-hidden />
                </Base.ItemIndicator>
              </Base.Item>
            )}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  )
}
