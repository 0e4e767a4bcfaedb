import { preflightLists } from '../../checks/lists.ts'
import { CHECK_USAGE, lookAround } from '../../checks/look-around.ts'
import type { Command } from '../../command/command.ts'

/** `truegul preflight` */
export const preflight: Command = {
  summary: 'is everything there for a deployment?',
  help: `truegul preflight: is everything there for a deployment?

Usage: truegul preflight ${CHECK_USAGE}

Looks at each line of the deployment plan's list before a deployment, and at what the plan takes for granted: account, database, certificate,
alarms, budget. Each is done, NOT DONE with what to do, or unknown, where nobody can see it from here. Changes nothing.
Exit 1 when a line is not done; with --strict also when one is unknown.

--tag   of the release: its images must be in ECR. Default: what is deployed
--url   where people will reach it: for the certificate
--host  compose: the lines of AWS are left out, secrets are looked for in --file
DATABASE_URL, where the database can be reached, tells of the schema; GITHUB_REPOSITORY, GITHUB_TOKEN and GITHUB_SHA of the last run of CI.`,
  run: (args, context) => lookAround('preflight', args, context, preflightLists),
}
