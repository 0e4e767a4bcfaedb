/** What a person can put right: 2 for a wrong call, 1 for a text that cannot be read or judged. */
export class Complaint extends Error {
  override name = 'Complaint'
  readonly exitCode: 1 | 2

  constructor(exitCode: 1 | 2, message: string) {
    super(message)
    this.exitCode = exitCode
  }
}
