'use client'

import { Toast } from '@base-ui/react/toast'

export type ToastTone = 'plain' | 'success' | 'warning' | 'failure'

export type ToastData = { tone: ToastTone; actionLabel?: string; keys?: string }

export const toastManager = Toast.createToastManager<ToastData>()
