import { type Analysers, analyseEssay } from '@truegul/judge/parts'
import type { PrivateData } from '../../scoring/fit/private-data.ts'
import { type Answer, NO_PROMPT } from '../read-answers.ts'
import { UNSEEN_TOPICS, type UnseenTopic } from './unseen-topics.ts'

type Text = { kind: string; topic: UnseenTopic | undefined; text: string }

/** Texts of machines are many: so many of a topic are as many as pupils wrote. */
const MACHINE_TEXTS = 16
/** A debate says the words of its topic so often; one that does so less is about something else, or too short to tell. */
const OFTEN = 3

/** Texts of learners, pupils and machines on topics that nothing was learnt from. */
export function readUnseenAnswers(data: PrivateData, analysers: Analysers): Answer[] {
  return [...titledTexts(data), ...debates(data), ...essays(data)].flatMap(({ kind, topic, text }) => {
    if (!topic) return []
    const { passage, questions } = topic
    const prompt = { ...NO_PROMPT, passage, questions }
    return { kind, prompt, text, essay: analyseEssay({ text, prompt: NO_PROMPT }, analysers) }
  })
}

function titledTexts(data: PrivateData): Text[] {
  return UNSEEN_TOPICS.flatMap((topic) => {
    const { of } = topic
    if (!('title' in of)) return []
    const texts = data.titledTexts().filter(({ title }) => title.includes(of.title))
    const [pupils, machine] = [0, 1].map((label) => texts.filter((one) => one.label === label))
    return [
      ...pupils!.map(({ text }) => ({ kind: 'pupils', topic, text })),
      ...machine!.slice(0, MACHINE_TEXTS).map(({ text }) => ({ kind: 'machine', topic, text })),
    ]
  })
}

function debates(data: PrivateData): Text[] {
  return data.debates().map((text) => {
    const found = UNSEEN_TOPICS.map((topic) => ({ topic, uses: usesIn(topic, text) }))
    const most = found.reduce((one, other) => (other.uses > one.uses ? other : one))
    return { kind: 'learners', topic: most.uses < OFTEN ? undefined : most.topic, text }
  })
}

function usesIn({ of }: UnseenTopic, text: string): number {
  return 'used' in of ? (text.match(of.used)?.length ?? 0) : 0
}

function essays(data: PrivateData): Text[] {
  return data.learnerEssays().map(({ topic: name, text }) => {
    const topic = UNSEEN_TOPICS.find(({ of }) => 'topic' in of && of.topic === name)
    return { kind: 'learners', topic, text }
  })
}
