import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import * as ec2 from 'aws-cdk-lib/aws-ec2'
import * as logs from 'aws-cdk-lib/aws-logs'
import * as rds from 'aws-cdk-lib/aws-rds'
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import { names } from '../../../packages/production/src/names.ts'
import { sizes } from '../../../packages/production/src/sizes.ts'
import { PORTS } from '../network/ports.ts'

const USER = 'truegul'

/** PostgreSQL: reached from the private network only, over TLS only, and kept for a week whatever happens. */
export class Database extends Construct {
  readonly instance: rds.DatabaseInstance
  /** `DATABASE_URL`, joined by CloudFormation while it deploys; no template holds the password. */
  readonly address: readonly string[]

  constructor(
    scope: Construct,
    id: string,
    { vpc, securityGroup }: { vpc: ec2.Vpc; securityGroup: ec2.SecurityGroup },
  ) {
    super(scope, id)
    const engine = rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_17_6 })
    const owner = new secretsmanager.Secret(this, 'Owner', {
      secretName: names.secret('db'),
      removalPolicy: RemovalPolicy.RETAIN,
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ username: USER }),
        generateStringKey: 'password',
        passwordLength: 40,
        // It goes into an address.
        excludePunctuation: true,
      },
    })
    // Made here, because RDS would make one that is kept for ever.
    const exported = new logs.LogGroup(this, 'Logs', {
      logGroupName: `/aws/rds/instance/${names.database}/postgresql`,
      retention: logs.RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    this.instance = new rds.DatabaseInstance(this, 'Instance', {
      instanceIdentifier: names.database,
      engine,
      instanceType: new ec2.InstanceType(sizes.database.class.replace(/^db\./, '')),
      vpc,
      vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
      securityGroups: [securityGroup],
      credentials: rds.Credentials.fromSecret(owner),
      databaseName: 'truegul',
      publiclyAccessible: false,
      allocatedStorage: sizes.database.storageGb,
      maxAllocatedStorage: 100,
      storageType: rds.StorageType.GP3,
      storageEncrypted: true,
      multiAz: false,
      caCertificate: rds.CaCertificate.RDS_CA_RSA2048_G1,
      // With backups there is a return to any second of the last days.
      backupRetention: Duration.days(7),
      copyTagsToSnapshot: true,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.SNAPSHOT,
      autoMinorVersionUpgrade: true,
      cloudwatchLogsExports: ['postgresql'],
      parameterGroup: new rds.ParameterGroup(this, 'Parameters', {
        engine,
        parameters: {
          'rds.force_ssl': '1',
          max_connections: String(sizes.database.maxConnections),
          log_min_duration_statement: '500',
          // Slow statements are logged with their text; what stands in for $1 is what people wrote.
          log_parameter_max_length: '0',
          log_parameter_max_length_on_error: '0',
        },
      }),
    })
    this.instance.node.addDependency(exported)
    this.address = [
      `postgres://${USER}:`,
      owner.secretValueFromJson('password').unsafeUnwrap(),
      '@',
      this.instance.dbInstanceEndpointAddress,
      `:${PORTS.database}/truegul?sslmode=verify-full`,
    ]
  }
}
