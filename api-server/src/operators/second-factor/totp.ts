import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const STEP_SECONDS = 30
const DIGITS = 6
/** Steps by which a device's clock may be off, to either side. */
const DRIFT = 1
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** 160 bits, as RFC 4226 recommends. */
export const makeTotpKey = (): Buffer => randomBytes(20)

/** The number of the 30 seconds that a time in milliseconds lies in. */
export const stepAt = (now: number): number => Math.floor(now / 1000 / STEP_SECONDS)

/** The code of a step: RFC 6238 with SHA-1, which every authenticator app speaks. */
export function totp(key: Buffer, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', key).update(counter).digest()
  const number = mac.readUInt32BE(mac.at(-1)! & 0xf) & 0x7fff_ffff
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0')
}

/** The step around now whose code this is, null when it is none. A step up to `last` was taken before, or one after it was. */
export function findStep(
  key: Buffer,
  code: string,
  { now, last }: { now: number; last: number | null },
): number | null {
  const given = Buffer.from(code)
  for (let step = stepAt(now) - DRIFT; step <= stepAt(now) + DRIFT; step++) {
    const right = Buffer.from(totp(key, step))
    if (step > (last ?? -1) && given.length === right.length && timingSafeEqual(given, right)) return step
  }
  return null
}

/** As authenticator apps read keys: RFC 4648 without padding. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => BASE32[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}
