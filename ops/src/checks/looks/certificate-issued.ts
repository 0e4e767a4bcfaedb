import { done, lookAtAws, notDone, unknown } from '../check.ts'

/** Days within which AWS has renewed a certificate by itself. */
const SOON = 14

/** The certificate of the address is issued and not about to end. */
export const certificateIssued = lookAtAws(async (aws, { url, now }) => {
  if (url === null) return unknown('for which address is not known', 'give --url')
  const host = new URL(url).hostname
  const acm = await aws.acm()
  const { CertificateSummaryList = [] } = await acm.listCertificates({ MaxItems: 1000 })
  const ours = CertificateSummaryList.filter(({ DomainName }) => covers(DomainName ?? '', host))
  for (const { CertificateArn } of ours) {
    const { Certificate } = await acm.describeCertificate({ CertificateArn })
    if (Certificate?.Status !== 'ISSUED') continue
    const days = ((Certificate.NotAfter?.getTime() ?? Number.POSITIVE_INFINITY) - now.getTime()) / 86_400_000
    if (days < SOON) {
      return notDone(
        `the certificate of ${host} ends in ${Math.max(0, Math.floor(days))} day(s)`,
        'see in ACM why it is not renewed: its DNS record',
      )
    }
    return done(`issued for ${host}`)
  }
  if (ours.length > 0)
    return notDone(`the certificate of ${host} is not issued yet`, 'write the DNS record that ACM shows, then wait')
  return notDone(`there is no certificate for ${host}`, 'request one in ACM, in the same region')
})

const covers = (domain: string, host: string) =>
  domain === host || (domain.startsWith('*.') && host.slice(host.indexOf('.')) === domain.slice(1))
