import { expect, test } from 'vitest'
import { readAddresses } from './read-addresses.ts'

test.each([
  [
    'TestFlight’s columns',
    '"First Name","Last Name","Email","Status"\r\n"Mina","Kim","Mina@Example.org","Installed"',
    ['mina@example.org'],
  ],
  [
    'Play’s lines, with a byte order mark',
    '\uFEFFa@example.org\nb@example.org\n',
    ['\uFEFFa@example.org', 'b@example.org'].map((x) => x.replace('\uFEFF', '')),
  ],
  ['semicolons and names', 'Kim Mina <mina@example.org>; tuan@example.vn', ['mina@example.org', 'tuan@example.vn']],
  ['the same twice', 'a@example.org,A@example.org', ['a@example.org']],
  ['nothing of the kind', 'name,status\nMina,installed', []],
])('addresses are found in %s', (_name, csv, addresses) => {
  expect(readAddresses(csv)).toEqual(addresses)
})
