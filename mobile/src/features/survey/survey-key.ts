/** Of the query that has the survey. */
export const SURVEY_KEY = ['survey'] as const
