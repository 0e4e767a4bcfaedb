import { execFileSync } from 'node:child_process'
import path from 'node:path'

export type Certificates = { authority: string; certificate: string; key: string }

/** An authority of our own and what it signed for 127.0.0.1, as files of a folder, good for a day. */
export function makeCertificates(folder: string): Certificates {
  const at = (name: string) => path.join(folder, name)
  const openssl = (...args: string[]) =>
    execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  const authority = ['-CA', at('authority.pem'), '-CAkey', at('authority.key')]
  const name = [
    '-subj',
    '/CN=127.0.0.1',
    '-addext',
    'subjectAltName=IP:127.0.0.1',
    '-addext',
    'basicConstraints=CA:FALSE',
  ]
  openssl(
    'req',
    '-x509',
    ...curve,
    '-keyout',
    at('authority.key'),
    '-out',
    at('authority.pem'),
    '-days',
    '1',
    '-subj',
    '/CN=a',
  )
  openssl(
    'req',
    '-x509',
    ...curve,
    ...authority,
    '-keyout',
    at('key'),
    '-out',
    at('certificate.pem'),
    '-days',
    '1',
    ...name,
  )
  return { authority: at('authority.pem'), certificate: at('certificate.pem'), key: at('key') }
}
