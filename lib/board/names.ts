/** Counts of the board stop here: 999+. */
export const boardCountMost = 1000

/** How far ahead the board looks for deadlines that will pass. */
export const soonHours = 8
