/**
 * SQL that follows a `task (id, round)`: writes down the jobs of all its rounds, which hold the essay's text, so that the sweeper has
 * the queue forget them.
 */
export const FORGET_JOBS = `
  insert into queue_removals (job_id)
  select task.id || '-' || rounds.n from task, generate_series(1, task.round) as rounds (n)
  on conflict do nothing`
