/** Skips by so many different people put a case on the list of those who lead (rules.md, Claiming 4). */
const skipsTooMany = 3

/** Cases that were skipped so often, as a subquery: the few there are, whatever the list. */
export const oftenSkipped = `select s.case_id from case_skips s where s.kind = 'skip' group by s.case_id having count(*) >= ${skipsTooMany}`
