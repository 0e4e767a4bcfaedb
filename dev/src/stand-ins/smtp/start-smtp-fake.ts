import { EventEmitter, once } from 'node:events'
import net from 'node:net'
import type { SmtpBehaviour, SmtpScript } from './behaviour.ts'
import { type ReadMail, readMail } from './read-mail.ts'
import { type Envelope, serveConnection } from './serve-connection.ts'

export type SmtpFakeOptions = {
  /** What to do with each mail, or with the first ones in order; the rest are accepted. */
  behave?: SmtpScript | readonly SmtpBehaviour[]
  /** `user:password`; without it everybody may send. */
  login?: string
}

export type TakenMail = ReadMail & Envelope

export type SmtpFake = AsyncDisposable & {
  /** For SMTP_URL, with the login in it. */
  readonly url: string
  /** Taken, in this order, also those of which the sender was never told. */
  readonly mails: readonly TakenMail[]
  /** Connections so far. */
  readonly connections: number
  /** Another behaviour from the next connection on. */
  behave(next: SmtpScript | readonly SmtpBehaviour[]): void
  /** The mail with this number, from 1, once it is here. */
  mail(number: number): Promise<TakenMail>
  close(): Promise<void>
}

/** A mail server on 127.0.0.1 that behaves as told. */
export async function startSmtpFake({ behave = [], login }: SmtpFakeOptions = {}): Promise<SmtpFake> {
  const events = new EventEmitter().setMaxListeners(0)
  const mails: TakenMail[] = []
  const sockets = new Set<net.Socket>()
  let connections = 0
  let script = scriptOf(behave)
  const server = net.createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
    serveConnection(socket, {
      behaviour: script(++connections),
      login: login ?? null,
      onTaken: (envelope) => {
        mails.push({ ...readMail(envelope.raw), ...envelope })
        events.emit('taken')
      },
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : ''

  const close = async () => {
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    for (const socket of sockets) socket.destroy()
    await closed
  }
  return {
    url: `smtp://${login === undefined ? '' : `${login}@`}127.0.0.1:${port}`,
    mails,
    get connections() {
      return connections
    },
    behave: (next) => {
      script = scriptOf(next)
    },
    mail: async (number) => {
      while (mails.length < number) await once(events, 'taken')
      return mails[number - 1]!
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}

function scriptOf(wanted: SmtpScript | readonly SmtpBehaviour[]): SmtpScript {
  if (typeof wanted === 'function') return wanted
  const left = [...wanted]
  return () => left.shift() ?? { kind: 'accept' }
}
