import { APP_PATHS } from '@truegul/contract'
import { expect, test } from 'vitest'
import { screenOfLink } from './screen-of-link.ts'

test.each([
  ['truegul://result/0198c2f0-1', '/result/0198c2f0-1'],
  ['truegul:///result/0198c2f0-1', '/result/0198c2f0-1'],
  ['truegul-preview://result/0198c2f0-1', '/result/0198c2f0-1'],
  ['https://truegul.example/result/0198c2f0-1', '/result/0198c2f0-1'],
  ['https://truegul.example/result/0198c2f0-1/?from=mail#top', '/result/0198c2f0-1'],
  ['/write/reading-habit', '/write/reading-habit'],
  ['https://truegul.example', '/'],
  ['https://truegul.example/reset#aZ09-_', '/reset?token=aZ09-_'],
  ['truegul://confirm#aZ09-_', '/confirm?token=aZ09-_'],
  ['https://truegul.example/reset?token=aZ09', '/reset'],
  ['https://truegul.example/reset#a&b=../', '/reset'],
  ['https://truegul.example/login#aZ09', '/login'],
  ['https://truegul.example/beta/mine#aZ09-_', '/beta/mine?token=aZ09-_'],
  ['https://truegul.example/signup#invite=TG-AB12', '/signup?invite=TG-AB12'],
  ['https://truegul.example/login#invite=TG-AB12', '/login'],
  ['', '/'],
])('%j opens %s', (link, screen) => {
  expect(screenOfLink(link)).toBe(screen)
})

test.each([
  'truegul://nowhere',
  'truegul://result/../profile',
  'truegul://result/1%2F..%2Fprofile',
  'truegul://result/1/delete',
  'javascript:alert(1)',
  'https://truegul.example/_sitemap',
])('%j, which is no address of the app, opens the first screen', (link) => {
  expect(screenOfLink(link)).toBe('/')
})

test('every address of the app can be linked to', () => {
  for (const path of APP_PATHS) {
    const link = path.replaceAll(/:\w+/g, 'some-id')
    expect(screenOfLink(`truegul:/${link}`)).toBe(link)
  }
})
