/** What the mail server does with one mail. Codes without a sentence of ours get one that quotes the address, as real servers do. */
export type SmtpBehaviour =
  | { kind: 'accept' }
  /** Refuses: at the recipient, at the sender, or once the whole mail was read. */
  | { kind: 'refuse'; code: number; at?: 'sender' | 'recipient' | 'mail' }
  /** Breaks the connection: before it greets, in the middle of the mail, or after it took the mail and before it says so. */
  | { kind: 'drop'; when?: 'greeting' | 'mail' | 'taken' }
  /** Takes the mail, after so many milliseconds. */
  | { kind: 'slow'; milliseconds: number }

/** Decides by the number of the connection, from 1. */
export type SmtpScript = (number: number) => SmtpBehaviour
