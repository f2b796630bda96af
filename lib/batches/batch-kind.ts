import 'server-only'
import type { z } from 'zod'
import type { Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/kernel/actor'
import { parseInput } from '@/lib/kernel/parse'
import type { Permission } from '@/lib/kernel/permission'

export interface BatchContext {
  actor: Actor
  tx: Tx
}

export interface ItemName {
  name: string
  /** Path of its page. */
  href: string | null
}

interface Definition<Input extends z.ZodType> {
  /** Noun and verb: `case.change`. */
  kind: string
  /** To start it. Each item is changed by a command, which asks for its own. */
  permission: Permission
  input: Input
  /** What it does, as a title: "Set the priority to High". Refuses what could only fail for every item. @throws AppError */
  describe(context: BatchContext, input: z.output<Input>): Promise<string>
  /** Everything it is about, in order, listed once when its turn comes; one more than `most` says that it is too much. */
  listItems(actor: Actor, input: z.output<Input>, most: number): Promise<string[]>
  /**
   * One item, in a transaction of its own that also marks it done: a crash leaves it done or untouched. Call the ordinary
   * commands with this actor and transaction. What it returns is kept as the item's output. @throws AppError why it failed
   */
  runItem(context: BatchContext, item: string, input: z.output<Input>): Promise<string | undefined>
  /** Items by what people call them, for the list of failures; without it they show as they are. */
  nameItems?(context: BatchContext, items: string[], env: string): Promise<Map<string, ItemName>>
  /** Where the outputs, joined in order, make a file. */
  file?: { name: string; type: string; heading(input: z.output<Input>): string }
}

/** A batch of some kind, its input checked. */
interface OpenedBatch {
  /** As it is stored. */
  input: unknown
  describe(context: BatchContext): Promise<string>
  listItems(actor: Actor, most: number): Promise<string[]>
  runItem(context: BatchContext, item: string): Promise<string | undefined>
  heading(): string
}

/** A kind as the registry holds it. */
export interface BatchKind {
  kind: string
  permission: Permission
  nameItems?: Definition<z.ZodType>['nameItems']
  file?: { name: string; type: string }
  /** @throws AppError `invalid` */
  open(input: unknown): OpenedBatch
}

/** One thing that can be done to many items in the background; takes effect with its line in `kinds.ts`. */
export function defineBatch<Input extends z.ZodType>(definition: Definition<Input>): BatchKind {
  const { kind, permission, nameItems, file } = definition
  return {
    kind,
    permission,
    nameItems,
    file,
    open(given) {
      const input = parseInput(definition.input, given)
      return {
        input,
        describe: (context) => definition.describe(context, input),
        listItems: (actor, most) => definition.listItems(actor, input, most),
        runItem: (context, item) => definition.runItem(context, item, input),
        heading: () => file?.heading(input) ?? '',
      }
    },
  }
}
