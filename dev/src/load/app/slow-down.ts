import type { Page } from 'playwright-core'

/** A cheap phone on a weak network: 1.6 Mbit/s, 150 ms to the server and back, a fourth of this machine's processor. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const SLOWER = 4

/** Slows a page down from now on, and counts what it is sent, in bytes with headers as they cross the network. */
export async function slowDown(page: Page): Promise<{ readonly bytes: number }> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', NETWORK)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const sent = { bytes: 0 }
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    sent.bytes += encodedDataLength
  })
  return sent
}
