/** Old and new deadline for the timeline; null where it stayed. */
export const deadlineChange = (from: Date | null, to: Date | null) =>
  from?.getTime() === to?.getTime() ? null : { from: from?.toISOString() ?? null, to: to?.toISOString() ?? null }
