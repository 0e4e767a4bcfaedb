import os from 'node:os'

/** The head of a measurement: when, on what, by which command. */
export function machine(command: string): string {
  const [cpu] = os.cpus()
  const memory = Math.round(os.totalmem() / 2 ** 30)
  return [
    `- Date: ${new Date().toISOString().slice(0, 10)}`,
    `- Machine: ${os.cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${memory} GB, ${os.platform()} ${os.arch()}, Node ${process.version}`,
    `- Command: \`${command}\``,
  ].join('\n')
}
