import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  conjugate,
  ENDINGS,
  findSlips,
  type Predicate,
  recognise,
  STEM_CLASSES,
  stemClassesOf,
  suits,
} from '../conjugation.ts'

/** Stem, class, part of speech, then forms with 는/은, 으면, 아서, 았다, 습니다 and the plain statement. */
const TABLE: readonly (readonly [stem: string, Predicate['stemClass'], Predicate['partOfSpeech'], forms: string])[] = [
  ['먹', 'regular', 'verb', '먹는 먹으면 먹어서 먹었다 먹습니다 먹는다'],
  ['가', 'regular', 'verb', '가는 가면 가서 갔다 갑니다 간다'],
  ['되', 'regular', 'verb', '되는 되면 되어서 되었다 됩니다 된다'],
  ['가르치', 'regular', 'verb', '가르치는 가르치면 가르쳐서 가르쳤다 가르칩니다 가르친다'],
  ['좋', 'regular', 'adjective', '좋은 좋으면 좋아서 좋았다 좋습니다 좋다'],
  ['재미있', 'regular', 'adjective', '재미있는 재미있으면 재미있어서 재미있었다 재미있습니다 재미있다'],
  ['만들', 'ㄹ', 'verb', '만드는 만들면 만들어서 만들었다 만듭니다 만든다'],
  ['길', 'ㄹ', 'adjective', '긴 길면 길어서 길었다 깁니다 길다'],
  ['쓰', '으', 'verb', '쓰는 쓰면 써서 썼다 씁니다 쓴다'],
  ['바쁘', '으', 'adjective', '바쁜 바쁘면 바빠서 바빴다 바쁩니다 바쁘다'],
  ['따르', '으', 'verb', '따르는 따르면 따라서 따랐다 따릅니다 따른다'],
  ['듣', 'ㄷ', 'verb', '듣는 들으면 들어서 들었다 듣습니다 듣는다'],
  ['돕', 'ㅂ', 'verb', '돕는 도우면 도와서 도왔다 돕습니다 돕는다'],
  ['쉽', 'ㅂ', 'adjective', '쉬운 쉬우면 쉬워서 쉬웠다 쉽습니다 쉽다'],
  ['짓', 'ㅅ', 'verb', '짓는 지으면 지어서 지었다 짓습니다 짓는다'],
  ['파랗', 'ㅎ', 'adjective', '파란 파라면 파래서 파랬다 파랗습니다 파랗다'],
  ['어떻', 'ㅎ', 'adjective', '어떤 어떠면 어때서 어땠다 어떻습니다 어떻다'],
  ['모르', '르', 'verb', '모르는 모르면 몰라서 몰랐다 모릅니다 모른다'],
  ['이르', '러', 'verb', '이르는 이르면 이르러서 이르렀다 이릅니다 이른다'],
  ['푸', '우', 'verb', '푸는 푸면 퍼서 펐다 풉니다 푼다'],
  ['공부하', '여', 'verb', '공부하는 공부하면 공부해서 공부했다 공부합니다 공부한다'],
  ['이', '이다', 'adjective', '인 이면 이어서 이었다 입니다 이다'],
  ['아니', '아니다', 'adjective', '아닌 아니면 아니어서 아니었다 아닙니다 아니다'],
]

describe('conjugate', () => {
  test('the table has every class', () => {
    expect(new Set(TABLE.map(([, stemClass]) => stemClass))).toEqual(new Set(STEM_CLASSES))
  })

  test.each(TABLE)('makes the forms of %s (%s, %s)', (stem, stemClass, partOfSpeech, forms) => {
    const isVerb = partOfSpeech === 'verb'
    const endings = [
      isVerb || suits('는', stem, partOfSpeech) ? '는' : '은',
      '으면',
      '아서',
      '았다',
      '습니다',
      isVerb ? '는다' : '다',
    ]
    expect(endings.map((ending) => conjugate({ stem, stemClass }, ending)[0]).join(' ')).toBe(forms)
    expect(stemClassesOf(stem)).toContain(stemClass)
  })

  test('gives both where two forms are right', () => {
    expect(conjugate({ stem: '되', stemClass: 'regular' }, '아서')).toEqual(['되어서', '돼서'])
    expect(conjugate({ stem: '보', stemClass: 'regular' }, '았다')).toEqual(['봤다', '보았다'])
    expect(conjugate({ stem: '하', stemClass: '여' }, '아')).toEqual(['해', '하여'])
    expect(conjugate({ stem: '놓', stemClass: 'regular' }, '아')).toEqual(['놓아', '놔'])
    expect(conjugate({ stem: '파랗', stemClass: 'ㅎ' }, '네')).toEqual(['파랗네', '파라네'])
  })

  test('knows the stems that are two words', () => {
    expect(stemClassesOf('걷')).toEqual(['ㄷ', 'regular'])
    expect(stemClassesOf('이르')).toEqual(['르', '러'])
    expect(stemClassesOf('굽')).toEqual(['ㅂ', 'regular'])
  })

  test.each([
    '움직이 움직여',
    '받아쓰 받아써',
    '잠그 잠가',
    '머물 머물러',
    '치닫 치달아',
    '아니꼽 아니꼬워',
    '수줍 수줍어',
    '그러 그래',
    '뉘우치 뉘우쳐',
    '쉬 쉬어',
  ])('makes the 아 form of %s', (pair) => {
    const [stem, form] = pair.split(' ') as [string, string]
    expect(conjugate({ stem, stemClass: stemClassesOf(stem)[0]! }, '아')[0]).toBe(form)
  })
})

const stems = new Map<string, Predicate[]>()
for (const [stem, stemClass, partOfSpeech] of TABLE) stems.set(stem, [{ stemClass, partOfSpeech }])
const find = (stem: string) => stems.get(stem) ?? []

describe('recognise', () => {
  test.each(TABLE)('leads every form of %s back to it', (stem, stemClass, partOfSpeech) => {
    for (const [ending] of ENDINGS) {
      if (!suits(ending, stem, partOfSpeech)) continue
      for (const form of conjugate({ stem, stemClass }, ending))
        expect(recognise(form, find)).toContainEqual({ stem, stemClass, partOfSpeech, ending })
    }
  })

  test('never takes an ending that the part of speech does not have', () => {
    for (const word of ['좋는다', '쉽는', '먹다고', '바쁘는', '재미있은데', '이는다'])
      expect(recognise(word, find)).toEqual([])
  })

  test('says nothing of what is no form, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (word) => {
        for (const { stem, stemClass, ending } of recognise(word, find))
          expect(conjugate({ stem, stemClass }, ending)).toContain(word)
        for (const { right } of findSlips(word, find)) expect(right).not.toBe(word)
      }),
    )
  })
})

describe('findSlips', () => {
  test.each([
    ['만들은', '만든', 'stem'],
    ['만들는', '만드는', 'stem'],
    ['만들으면', '만들면', 'stem'],
    ['듣은', '들은', 'stem'],
    ['돕으면', '도우면', 'stem'],
    ['도우는', '돕는', 'stem'],
    ['짓어서', '지어서', 'stem'],
    ['모르어서', '몰라서', 'stem'],
    ['바뻐서', '바빠서', 'stem'],
    ['먹아서', '먹어서', 'stem'],
    ['가아서', '가서', 'stem'],
    ['먹면', '먹으면', 'stem'],
    ['되여서', '되어서', 'stem'],
    ['쉽은', '쉬운', 'stem'],
    ['쉽는', '쉬운', 'part-of-speech'],
    ['바쁜다', '바쁘다', 'part-of-speech'],
    ['좋는다고', '좋다고', 'part-of-speech'],
    ['재미있은', '재미있는', 'part-of-speech'],
    ['공부하다면', '공부한다면', 'part-of-speech'],
    ['아닌다고', '아니라고', 'part-of-speech'],
    ['먹었는', '먹은', 'tense'],
    ['좋았는', '좋았던', 'tense'],
    ['갔는다', '갔다', 'tense'],
    ['좋수록', '좋을수록', 'tense'],
  ])('%s is meant for %s', (word, right, kind) => {
    expect(findSlips(word, find).map((slip) => [slip.right, slip.kind])).toContainEqual([right, kind])
  })

  test('finds nothing in any right form of the table', () => {
    for (const [stem, stemClass, partOfSpeech] of TABLE) {
      for (const [ending] of ENDINGS) {
        if (!suits(ending, stem, partOfSpeech)) continue
        for (const form of conjugate({ stem, stemClass }, ending)) {
          const own = findSlips(form, find).filter((slip) => slip.stem === stem && slip.ending === ending)
          expect(own).toEqual([])
        }
      }
    }
  })
})
