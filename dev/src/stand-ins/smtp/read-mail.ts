export type ReadMail = {
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>
  subject: string
  text: string
  html: string
}

/** Reads a mail as a mail program does, as far as ours go: headers in words, one text and one HTML part. */
export function readMail(raw: string): ReadMail {
  const { headers, body } = split(raw)
  const boundary = /boundary="?([^";]+)"?/.exec(headers['content-type'] ?? '')?.[1]
  const parts = boundary === undefined ? [raw] : body.split(`--${boundary}`).slice(1, -1)
  const part = (type: string) =>
    parts.map((one) => split(one.replace(/^\r\n/, ''))).find((one) => one.headers['content-type']?.startsWith(type))
  return {
    headers,
    subject: decodeWords(headers['subject'] ?? ''),
    text: decodeBody(part('text/plain')),
    html: decodeBody(part('text/html')),
  }
}

type Part = { headers: Record<string, string>; body: string }

function split(raw: string): Part {
  const end = raw.indexOf('\r\n\r\n')
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  const headers = lines.map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const
  })
  return { headers: Object.fromEntries(headers), body: raw.slice(end + 4) }
}

function decodeBody(part: Part | undefined): string {
  if (part === undefined) return ''
  const encoding = part.headers['content-transfer-encoding']?.toLowerCase()
  const bytes =
    encoding === 'base64'
      ? Buffer.from(part.body, 'base64')
      : encoding === 'quoted-printable'
        ? unquote(part.body.replace(/=\r\n/g, ''))
        : Buffer.from(part.body, 'latin1')
  return bytes.toString('utf8').replaceAll('\r\n', '\n').replace(/\n$/, '')
}

/** Encoded words of a header: `=?UTF-8?B?…?=`. */
function decodeWords(value: string): string {
  return value
    .replace(/(=\?utf-8\?[bq]\?[^?]*\?=)\s+(?==\?)/gi, '$1')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, how: string, text: string) =>
      (how.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : unquote(text.replaceAll('_', ' '))).toString('utf8'),
    )
}

const unquote = (text: string) =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
