/** The mail server that tests send to. */
export { type SmtpFake, startSmtpFake } from '../../stand-ins/smtp/start-smtp-fake.ts'
