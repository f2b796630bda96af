import { showToast } from '@/components/ui/show-toast'
import type { WorkflowDefinition } from '@/lib/workflows/schema'

interface Copied {
  name: string
  description: string
  definition: WorkflowDefinition
}

/** The workflow as it stands on the page, as Import of a new workflow and the API take it. */
export async function copyAsJson({ name, description, definition }: Copied): Promise<void> {
  try {
    await navigator.clipboard.writeText(JSON.stringify({ name, description, definition }, null, 2))
    showToast({ title: `${name} copied as JSON`, tone: 'success' })
  } catch {
    showToast({
      title: 'The browser does not let Docket copy',
      description: 'It asks for https://, and for permission. The API gives the same document.',
      tone: 'failure',
    })
  }
}
