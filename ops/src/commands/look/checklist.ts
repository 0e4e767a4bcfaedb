import { checklistLists } from '../../checks/lists.ts'
import { CHECK_USAGE, lookAround } from '../../checks/look-around.ts'
import type { Command } from '../../command/command.ts'

/** `truegul checklist` */
export const checklist: Command = {
  summary: "the deployment plan's lists: what is done, what is not",
  help: `truegul checklist: the deployment plan's lists before, at and after a deployment, and its completion criteria

Usage: truegul checklist ${CHECK_USAGE}

Reads the real world: AWS, the address, the database (DATABASE_URL), CI. Each line is done, NOT DONE with what to do, or unknown, where nobody
can see it from here: stores are not asked, a device with the app counts as their proof. Changes nothing.
Exit 1 when a line is not done; with --strict also when one is unknown.

--tag   of the release that should run; --url where people reach it; --host compose leaves out what is AWS' own`,
  run: (args, context) => lookAround('checklist', args, context, checklistLists),
}
