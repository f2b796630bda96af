'use client'

import { LayoutGrid, Plus } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-item'
import { moduleTypes } from '@/lib/templates/layout-schema'
import { useEditor } from '../editor-context'
import { PreviewFrame } from '../preview/preview-frame'
import { PreviewPicker } from '../preview/preview-picker'
import { LayoutTabBar } from './layout-tab-bar'
import { ModuleForm } from './module-form'
import { ModuleFrame } from './module-frame'
import { moduleWords } from './module-words'
import { useLayout } from './use-layout'
import { useModuleDrag } from './use-module-drag'

/** The reviewer's page itself, with handles: what is seen here is what they will see, drawn with a case of today. */
export function LayoutSection() {
  const { mayWrite } = useEditor()
  const layout = useLayout()
  const { drop, handlers } = useModuleDrag(layout)
  const { tab, chosen } = layout
  const module = chosen === null ? undefined : tab?.modules[chosen]
  if (!mayWrite) return <PreviewFrame />
  return (
    <div className="flex flex-col gap-4">
      {tab ? <LayoutTabBar layout={layout} drop={drop} /> : null}
      {tab ? (
        <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-[minmax(0,1fr)_19rem]">
          <div className="flex min-w-0 flex-col gap-3 max-xl:order-last">
            <PreviewFrame>
              <div className="@container">
                <ol
                  aria-label={`Modules of ${tab.title}`}
                  className="grid grid-cols-1 items-start gap-3 @2xl:grid-cols-12"
                >
                  {tab.modules.map((entry, index) => (
                    <ModuleFrame
                      key={entry.id}
                      module={entry}
                      index={index}
                      layout={layout}
                      drop={drop}
                      handlers={handlers(index)}
                    />
                  ))}
                </ol>
              </div>
            </PreviewFrame>
            <AddModule onAdd={layout.addModule} />
          </div>
          <div className="flex min-w-0 flex-col gap-3 xl:sticky xl:top-16">
            {module && chosen !== null ? (
              <ModuleForm key={module.id} module={module} index={chosen} layout={layout} />
            ) : (
              <p className="rounded-panel border border-hairline bg-panel p-4 text-pretty text-muted">
                Press a module to set what it shows. Drag it by its handle, or move it with the arrow keys; Shift and
                the arrows make it wider or narrower.
              </p>
            )}
            <PreviewPicker />
          </div>
        </div>
      ) : (
        <EmptyState
          icon={<LayoutGrid aria-hidden />}
          title="No tabs yet"
          action={
            <Button variant="primary" icon={<Plus aria-hidden />} onClick={layout.addTab}>
              Add a tab
            </Button>
          }
        >
          Without a layout, a case shows its fields and objects.
        </EmptyState>
      )}
    </div>
  )
}

function AddModule({ onAdd }: { onAdd: ReturnType<typeof useLayout>['addModule'] }) {
  return (
    <Menu
      trigger={
        <Button icon={<Plus aria-hidden />} className="self-start">
          Add module
        </Button>
      }
    >
      {moduleTypes.map((type) => (
        <MenuItem key={type} onSelect={() => onAdd(type)}>
          {moduleWords[type].label}
          <span className="block text-12 text-muted">{moduleWords[type].detail}</span>
        </MenuItem>
      ))}
    </Menu>
  )
}
