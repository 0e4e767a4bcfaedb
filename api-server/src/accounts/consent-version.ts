/** Version of the text that learners agree to: the essay goes to the named AI provider. A new text gets a new version. */
export const CONSENT_VERSION = '2026-11'
