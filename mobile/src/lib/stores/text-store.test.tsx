import { textStore } from './text-store'

beforeEach(() => textStore.clear())

test('a text is there as soon as it was written, under its key only', async () => {
  await textStore.write('draft/a', '가족과 함께')
  await textStore.write('draft/b', '혼자')
  expect(await textStore.read('draft/a')).toBe('가족과 함께')
  expect(await textStore.read('draft/c')).toBeNull()
})

test('the last text of a key is the one that is kept, also without waiting for those before it', async () => {
  const writes = ['ㅎ', '하', '한', '한ㄱ', '한그', '한글'].map((text) => textStore.write('draft/a', text))
  await Promise.all(writes)
  expect(await textStore.read('draft/a')).toBe('한글')
})

test('what was removed is gone, and what was not is not', async () => {
  await textStore.write('draft/a', '하나')
  await textStore.write('draft/b', '둘')
  await textStore.remove('draft/a')
  expect(await textStore.read('draft/a')).toBeNull()
  expect(await textStore.keys()).toEqual(['draft/b'])
})

test('an empty text is a text', async () => {
  await textStore.write('draft/a', '')
  expect(await textStore.read('draft/a')).toBe('')
})

test('clearing leaves nothing', async () => {
  await textStore.write('draft/a', '하나')
  await textStore.clear()
  expect(await textStore.keys()).toEqual([])
})
