import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { SmtpBehaviour } from './behaviour.ts'

/** A mail as it came over the wire. */
export type Envelope = { from: string; to: string; raw: string }

type Serving = {
  behaviour: SmtpBehaviour
  /** `user:password`, or null when everybody may send. */
  login: string | null
  /** A mail was taken, whether or not the sender is told. */
  onTaken: (mail: Envelope) => void
}

/** Speaks SMTP (RFC 5321) with one client until one of them leaves. */
export function serveConnection(socket: Socket, { behaviour, login, onTaken }: Serving): void {
  const say = (line: string) => void (socket.writable && socket.write(`${line}\r\n`))
  let [isIn, from, to, unread] = [login === null, '', '', '']
  let data: string | null = null

  const answer: Record<string, (rest: string) => void> = {
    EHLO: () => say(`250-smtp.test${login === null ? '' : '\r\n250-AUTH PLAIN'}\r\n250 8BITMIME`),
    AUTH: (rest) => {
      const [user, password] = Buffer.from(rest.replace(/^PLAIN ?/i, ''), 'base64')
        .toString()
        .split('\0')
        .slice(1)
      isIn = `${user}:${password}` === login
      say(isIn ? '235 2.7.0 ok' : '535 5.7.8 wrong user or password')
    },
    MAIL: (rest) => {
      from = addressIn(rest)
      if (!isIn) return say('530 5.7.0 authentication required')
      say(refuses(behaviour, 'sender') ?? '250 2.1.0 ok')
    },
    RCPT: (rest) => {
      to = addressIn(rest)
      const refusal = refuses(behaviour, 'recipient')
      say(refusal === null ? '250 2.1.5 ok' : `${refusal} <${to}>`)
    },
    DATA: () => {
      data = ''
      say('354 go on')
    },
    RSET: () => say('250 2.0.0 ok'),
    QUIT: () => {
      say('221 2.0.0 bye')
      socket.end()
    },
  }

  const take = async (raw: string) => {
    const refusal = refuses(behaviour, 'mail')
    if (refusal !== null) return say(`${refusal} <${to}>`)
    if (behaviour.kind === 'slow') await sleep(behaviour.milliseconds, undefined, { ref: false })
    onTaken({ from, to, raw: raw.replace(/^\.\./gm, '.') })
    if (behaviour.kind === 'drop') return void socket.destroy()
    say('250 2.0.0 queued')
  }

  const read = (line: string) => {
    if (data === null) {
      const [verb = '', ...rest] = line.split(' ')
      const known = answer[verb.toUpperCase()]
      return known ? known(rest.join(' ')) : say('502 5.5.1 not known here')
    }
    if (behaviour.kind === 'drop' && behaviour.when !== 'taken') return void socket.destroy()
    if (line !== '.') {
      data += `${line}\r\n`
      return
    }
    const raw = data
    data = null
    void take(raw)
  }

  socket.setEncoding('latin1').on('data', (chunk: string) => {
    unread += chunk
    for (let end = unread.indexOf('\r\n'); end >= 0; end = unread.indexOf('\r\n')) {
      const line = unread.slice(0, end)
      unread = unread.slice(end + 2)
      read(line)
    }
  })
  if (behaviour.kind === 'drop' && behaviour.when === 'greeting') socket.destroy()
  else say('220 smtp.test ESMTP')
}

const addressIn = (rest: string) => /<([^>]*)>/.exec(rest)?.[1] ?? ''

function refuses(behaviour: SmtpBehaviour, at: 'sender' | 'recipient' | 'mail'): string | null {
  if (behaviour.kind !== 'refuse' || (behaviour.at ?? 'recipient') !== at) return null
  const { code } = behaviour
  return `${code} ${Math.floor(code / 100)}.1.1 ${code < 500 ? 'try again later' : 'no such mailbox'}:`
}
