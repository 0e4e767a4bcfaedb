import { randomBytes } from 'node:crypto'

/** 264 random bits in 44 characters that mean nothing to shells, addresses and .env files. */
export const newSecret = () => randomBytes(33).toString('base64url')
