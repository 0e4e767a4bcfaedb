import type { Command } from '../../command/command.ts'
import { RUNNABLE, readRunnable } from '../../on-aws/read-runnable.ts'
import { runOnAws } from '../../on-aws/run-on-aws.ts'

/** `truegul on-aws` */
export const onAws: Command = {
  summary: 'runs a command beside the database on AWS, which no laptop reaches',
  help: `truegul on-aws: runs a command inside the network of production, where its database is

Usage: truegul on-aws COMMAND [ARGUMENTS] [--dry-run]

  truegul on-aws invites create --uses 10
  truegul on-aws operators add MAIL
  truegul on-aws people find MAIL --reason "asked why they cannot log in" --json

COMMAND is ${RUNNABLE.join(', ')}; truegul COMMAND --help says what each takes. costs is that of a month.

It starts a one-off task of the release that migrated last, waits for it, prints what the command printed, and ends with its exit code.
That takes a minute. What the command is called with and what it says is sealed, because both stand in logs of AWS: only its name is
not. The audit names who AWS says you are.

--dry-run starts nothing: it looks whether the task could be started. The command's own --dry-run cannot be had this way.
Ctrl-C stops the task; what it had done by then is done. Nobody but this run can open its answer: when the run is cut off otherwise,
the task goes on, and the answer is lost.
It needs ecs:RunTask, DescribeTasks, StopTask, DescribeTaskDefinition, iam:PassRole, ecr:DescribeImages, ssm:GetParameter,
logs:FilterLogEvents, and secretsmanager:GetSecretValue of database-url, which the deploy role has not.`,
  async run(args, context) {
    const dryRun = args.includes('--dry-run')
    const { name, rest } = readRunnable(args.filter((arg) => arg !== '--dry-run'))
    const interrupted = new AbortController()
    const { print, remark } = context
    const stop = () => {
      interrupted.abort()
      remark('stopping; once more ends this at once, and leaves the task to itself')
    }
    for (const signal of SIGNALS) process.once(signal, stop)
    try {
      await runOnAws(context.aws(), { name, args: rest, dryRun, signal: interrupted.signal, print, remark })
      if (dryRun) print('nothing was changed')
    } finally {
      for (const signal of SIGNALS) process.off(signal, stop)
    }
  },
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const
