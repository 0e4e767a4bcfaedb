/** A phone reads each text in the language of the app. */
export const nameLanguage = (_language: string): void => {}
