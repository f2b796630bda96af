import { LinkTabs } from '@/components/layout/link-tabs'
import { paths } from '@/lib/paths'

type WorkflowTabsProps = { env: string; current: 'workflows' | 'runs' | 'archived' }

export function WorkflowTabs({ env, current }: WorkflowTabsProps) {
  return (
    <LinkTabs
      label="Workflows"
      tabs={[
        { href: paths.workflows(env), label: 'Workflows', current: current === 'workflows' },
        { href: paths.runs(env), label: 'Runs', current: current === 'runs' },
        { href: `${paths.workflows(env)}?archived`, label: 'Archived', current: current === 'archived' },
      ]}
    />
  )
}
