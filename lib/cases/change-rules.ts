/** What a change of many cases at once waits for; above it is a batch. */
export const changedAtOnceMost = 50

/** How many cases one look ahead takes. */
export const rehearsedAtOnceMost = 100
