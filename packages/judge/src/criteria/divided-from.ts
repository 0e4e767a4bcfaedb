/** Characters below which there is nothing to divide into paragraphs. Ours, an estimate: half of what the task asks for. */
export const DIVIDED_FROM = 300
