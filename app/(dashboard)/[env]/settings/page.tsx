import { redirect } from 'next/navigation'
import { paths } from '@/lib/paths'

export default async function Settings({ params }: { params: Promise<{ env: string }> }) {
  redirect(paths.members((await params).env))
}
