import './globals.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { Providers } from '@/components/layout/providers'
import { currentSession } from '@/lib/auth/current-session'

export const metadata: Metadata = { title: { default: 'Docket', template: '%s · Docket' }, robots: 'noindex' }

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f9fafb' },
    { media: '(prefers-color-scheme: dark)', color: '#0e0f13' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const session = await currentSession().catch(() => null) // the page itself says that the database is away
  return (
    <html lang="en-GB" suppressHydrationWarning>
      <body>
        <Providers serverNow={Date.now()} timeZone={session?.timeZone ?? 'UTC'} locale="en-GB">
          {children}
        </Providers>
      </body>
    </html>
  )
}
