/** SQL: the rule that made the rated mark, or the kind of a correction; null of the result as a whole. Each judgement is looked for by its id: joined, the
 * planner reads all that there are. */
export const RULE_OF_RATING = `(
  select j.judgement -> r.subject -> r.place ->> case r.subject when 'ledger' then 'rule' else 'kind' end
  from scoring_results j where j.submission_id = r.submission_id and r.subject <> 'feedback')`
