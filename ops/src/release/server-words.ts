import type { Service } from '@truegul/production/names'

/** What operators call the servers. */
export const SERVERS = { api: 'api-server', ml: 'ml-server' } as const satisfies Record<string, Service>
export type ServerWord = keyof typeof SERVERS

export const isServerWord = (word: string | undefined): word is ServerWord => word === 'api' || word === 'ml'

export const serverWord = (service: Service): ServerWord => (service === 'api-server' ? 'api' : 'ml')
