export const queueOrders = ['deadline', 'priority', 'age', 'risk'] as const
export type QueueOrder = (typeof queueOrders)[number]
