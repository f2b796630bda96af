import type { ReactNode } from 'react'
import { ClockProvider } from '@/components/ui/clock-provider'
import { Toaster } from '@/components/ui/toaster'
import { TooltipProvider } from '@/components/ui/tooltip-provider'
import { QueryProvider } from './query-provider'
import { ThemeProvider } from './theme-provider'

type ProvidersProps = { serverNow: number; timeZone: string; locale: string; nonce?: string; children: ReactNode }

/** All that the primitives need around a page, once, in the root layout. */
export function Providers({ serverNow, timeZone, locale, nonce, children }: ProvidersProps) {
  return (
    <ThemeProvider nonce={nonce}>
      <ClockProvider serverNow={serverNow} timeZone={timeZone} locale={locale}>
        <TooltipProvider>
          <QueryProvider>{children}</QueryProvider>
          <Toaster />
        </TooltipProvider>
      </ClockProvider>
    </ThemeProvider>
  )
}
