import { z } from 'zod'
import { type Actions, action } from '../wire/action.ts'
import { need } from '../wire/aws-error.ts'

export type Certificate = { CertificateArn: string; DomainName: string; Status: string; NotAfter?: Date }

/** ACM: certificates. */
export function certificates() {
  const all: Certificate[] = []
  const actions: Actions = {
    ListCertificates: action(z.looseObject({}), () => ({ CertificateSummaryList: all })),
    DescribeCertificate: action(z.object({ CertificateArn: z.string() }), ({ CertificateArn }) => ({
      Certificate: need(
        all.find((one) => one.CertificateArn === CertificateArn),
        'ResourceNotFoundException',
      ),
    })),
  }
  return { all, actions }
}
