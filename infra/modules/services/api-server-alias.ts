/** What the plan writes into CALLBACK_BASE_URL. Service Connect leads it to the internal listener; the public one has no name in here. */
export const API_SERVER_ALIAS = { name: 'api-server', port: 8080 } as const
