import type { List, Look } from './check.ts'
import { alarmsSet } from './looks/alarms-set.ts'
import { alertsConfirmed } from './looks/alerts-confirmed.ts'
import { answersHealthily } from './looks/answers-healthily.ts'
import { androidSeen, invitesMade, iosSeen, testersTakePart } from './looks/beta.ts'
import { bootstrapped } from './looks/bootstrapped.ts'
import { budgetSet } from './looks/budget-set.ts'
import { certificateIssued } from './looks/certificate-issued.ts'
import { dashboardMade } from './looks/dashboard-made.ts'
import { dataStoresReady } from './looks/data-stores-ready.ts'
import { essayVerified } from './looks/essay-verified.ts'
import { imagesPushed } from './looks/images-pushed.ts'
import { schemaCurrent } from './looks/schema-current.ts'
import { secretsSet } from './looks/secrets-set.ts'
import { apiDeployed, mlDeployed } from './looks/service-deployed.ts'
import { testsPassed } from './looks/tests-passed.ts'

/** On AWS; or by docker-compose, where what AWS does is another's business. */
export type Host = 'aws' | 'compose'

/** A line that there is on AWS alone. */
const onAws = (host: Host, line: string, ...looks: Look[]) => (host === 'aws' ? [{ line, looks }] : [])

/** The plan's list before a deployment, with what it takes for granted. */
export function preflightLists(host: Host): List[] {
  const before: List = {
    list: 'Pre-deployment',
    lines: [
      { line: 'all tests pass', looks: [testsPassed] },
      { line: 'environment variables and secrets', looks: [secretsSet] },
      ...onAws(host, 'images are built and pushed', imagesPushed),
    ],
  }
  const ground: List = {
    list: 'What a deployment stands on',
    lines: [
      ...onAws(host, 'the account is ready for CDK', bootstrapped),
      ...onAws(host, 'database and cache', dataStoresReady),
      { line: 'schema of the database', looks: [schemaCurrent] },
      ...onAws(host, 'certificate', certificateIssued),
      ...onAws(host, 'alarms', alarmsSet),
      ...onAws(host, 'somebody gets the alarms', alertsConfirmed),
      ...onAws(host, 'budget', budgetSet),
    ],
  }
  return [before, ground]
}

/** The plan's three lists and its completion criteria, in its order. */
export function checklistLists(host: Host): List[] {
  const servers: Look[] = host === 'aws' ? [apiDeployed, mlDeployed] : [answersHealthily]
  return [
    {
      list: 'Pre-deployment',
      lines: [
        { line: 'all tests pass', looks: [testsPassed] },
        { line: 'environment variables', looks: [secretsSet] },
        ...onAws(host, 'Secrets Manager', secretsSet),
        ...onAws(host, 'images', imagesPushed),
      ],
    },
    {
      list: 'Deployment',
      lines: [
        ...onAws(host, 'AWS infrastructure runs', dataStoresReady),
        { line: 'database migrated', looks: [schemaCurrent] },
        ...onAws(host, 'API server deployed', apiDeployed),
        ...onAws(host, 'ML server deployed', mlDeployed),
        { line: 'health check', looks: [answersHealthily] },
        { line: 'production end to end', looks: [essayVerified] },
      ],
    },
    {
      list: 'Post-deployment',
      lines: [
        ...onAws(host, 'dashboard', dashboardMade),
        ...onAws(host, 'alarms', alarmsSet, alertsConfirmed),
        { line: 'iOS on TestFlight', looks: [iosSeen] },
        { line: 'Android in Internal Testing', looks: [androidSeen] },
        { line: 'testers invited', looks: [invitesMade] },
      ],
    },
    {
      list: 'Completion criteria',
      lines: [
        ...onAws(host, 'AWS infrastructure is well', dataStoresReady, apiDeployed, mlDeployed),
        { line: 'API and ML server deployed', looks: servers },
        { line: 'production end to end passes', looks: [answersHealthily, essayVerified] },
        { line: 'iOS on TestFlight', looks: [iosSeen] },
        { line: 'Android in Internal Testing', looks: [androidSeen] },
        ...onAws(host, 'monitoring and alarms', dashboardMade, alarmsSet, alertsConfirmed, budgetSet),
        { line: 'five testers take part', looks: [testersTakePart] },
      ],
    },
  ]
}
