export const ACCOUNT = '123456789012'

/** The full name of a thing in the double's one account. */
export const arn = (service: string, rest: string) => `arn:aws:${service}:ap-northeast-2:${ACCOUNT}:${rest}`

/** The last part of a full name, or the short name itself. */
export const shortName = (name: string) => name.split('/').pop() ?? name
