const HIDDEN = 'X'
const STEMS = { 1: /[가-힣]+(?=[가-힣])/gu, 2: /[가-힣]+(?=[가-힣]{2})/gu }

/**
 * The text with everything of a word hidden but its last one or two syllables, where particles and endings are: 학교에서는 친구를
 * becomes X는 X를. What a text is about is gone, how its sentences are built is left: what is learned from this on one topic
 * holds on the next.
 */
export function hideStems(text: string, kept: 1 | 2): string {
  return text.replace(STEMS[kept], HIDDEN)
}
