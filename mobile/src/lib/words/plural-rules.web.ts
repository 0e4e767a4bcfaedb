// Browsers have Intl.PluralRules.
export {}
