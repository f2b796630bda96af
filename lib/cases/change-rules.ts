/** What a change of many cases at once waits for; above it is a batch. */
export const changedAtOnceMost = 50

/** How many cases one look ahead takes: it holds them all until it has taken everything back. */
export const rehearsedAtOnceMost = 25
