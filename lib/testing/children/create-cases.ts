import { createCase } from '@/lib/cases/commands/create-case'
import { apiKeyActor, type World } from '@/lib/testing/factories'

// Plays a web process that is killed in the middle of its work: makes cases until then, and tells of each once it is committed.
const world: World = JSON.parse(process.env.TEST_WORLD ?? '{}')
for (;;) {
  const made = await createCase(apiKeyActor(world), { templateId: world.templateId })
  process.stdout.write(`${made.case.id}\n`)
}
