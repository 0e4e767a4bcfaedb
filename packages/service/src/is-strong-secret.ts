/** Characters that a shared secret or signing key has at least. */
export const SHORTEST_SECRET = 32

/** Values from documentation and examples that people forget to replace. */
const SAMPLES = /change-?me|example|sample|secret-?secret|your-|password|^(.)\1+$|^0123456789/i

/** False for a secret that is short, repeated or copied from an example. */
export function isStrongSecret(secret: string): boolean {
  return secret.length >= SHORTEST_SECRET && !SAMPLES.test(secret) && new Set(secret).size >= 8
}
