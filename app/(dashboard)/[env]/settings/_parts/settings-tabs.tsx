'use client'

import { usePathname } from 'next/navigation'
import { LinkTabs } from '@/components/layout/link-tabs'
import { paths } from '@/lib/paths'

export function SettingsTabs({ env }: { env: string }) {
  const pathname = usePathname()
  const pages = [
    { href: paths.members(env), label: 'Members' },
    { href: paths.teams(env), label: 'Teams' },
    { href: paths.queueSettings(env), label: 'Queues' },
    { href: paths.assignment(env), label: 'Assignment' },
    { href: paths.deadlines(env), label: 'Deadlines' },
    { href: paths.apiKeys(env), label: 'API keys' },
    { href: paths.webhooks(env), label: 'Webhooks' },
    { href: paths.secrets(env), label: 'Secrets' },
    { href: paths.imports(env), label: 'Import' },
    { href: paths.audit(env), label: 'Audit' },
  ]
  const current = (href: string) => pathname === href || pathname.startsWith(`${href}/`)
  return <LinkTabs label="Settings" tabs={pages.map((page) => ({ ...page, current: current(page.href) }))} />
}
