import type { ReactNode } from 'react'
import { SettingsTabs } from './_parts/settings-tabs'

type Props = { params: Promise<{ env: string }>; children: ReactNode }

export default async function SettingsLayout({ params, children }: Props) {
  const { env } = await params
  return (
    <>
      <SettingsTabs env={env} />
      <div className="max-w-260 pb-12">{children}</div>
    </>
  )
}
