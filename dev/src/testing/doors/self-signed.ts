import { execFileSync } from 'node:child_process'
import path from 'node:path'

/** Files of a certificate for 127.0.0.1 that is its own authority, good for two days, made into a folder. Needs openssl. */
export function selfSigned(folder: string): { certificate: string; key: string } {
  const [certificate, key] = [path.join(folder, 'certificate.pem'), path.join(folder, 'key.pem')]
  const name = ['-subj', '/CN=test', '-addext', 'subjectAltName=IP:127.0.0.1']
  const made = ['-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', certificate]
  execFileSync('openssl', ['req', '-x509', ...made, ...name], { stdio: 'ignore' })
  return { certificate, key }
}
