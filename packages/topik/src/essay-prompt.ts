/** The question of TOPIK II that asks for an essay. */
export const ESSAY_QUESTION = 54

/**
 * What the sub-tasks ask for, in their order. `problem`: its causes, its effects, its remedies. `value`: why something matters,
 * what hinders it, what it takes. `two-sides`: the good, the bad, how to deal with both. `for-or-against`: both sides, then one's
 * own stand with a reason.
 */
export const PROMPT_KINDS = ['problem', 'value', 'two-sides', 'for-or-against'] as const
export type PromptKind = (typeof PROMPT_KINDS)[number]

/** A question-54 prompt: a short passage and three sub-tasks, in Korean, with an English gloss for the learner. */
export type EssayPrompt = {
  /** Stable, kebab-case, English: `reading-habit`. Never reused. */
  id: string
  /** The exam's number of it, which decides by which rubric an answer is judged. */
  question: typeof ESSAY_QUESTION
  kind: PromptKind
  /** A few words naming the topic. */
  title: string
  /** Two to four sentences that set the topic, ending in the instruction to write. */
  passage: string
  /** The three sub-tasks in their order, usually why or what, then problem, then remedy. */
  questions: readonly [string, string, string]
  /** Dictionary forms of words that an essay on the topic is expected to use. */
  topicWords: readonly string[]
  gloss: { title: string; passage: string; questions: readonly [string, string, string] }
  /** 1: everyday life; 2: society, familiar; 3: abstract. Ours, an estimate. */
  difficulty: 1 | 2 | 3
}
