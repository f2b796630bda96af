import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { caseName } from '@/lib/kernel/case-name'

/** Takes the values and people out of a case that the caller holds locked, and the key its trail's digests were made with. */
export async function eraseCase(tx: Tx, { id, number }: { id: string; number: number }, at: Date): Promise<void> {
  await tx.prisma.$executeRaw`select erase_case(${id}::uuid, ${caseName(number)}, ${at.toISOString()}::timestamptz)`
}
