import { redirect } from 'next/navigation'
import { paths } from '@/lib/paths'

export default async function EnvironmentHome({ params }: { params: Promise<{ env: string }> }) {
  redirect(paths.queues((await params).env))
}
