import { expect, test } from 'vitest'
import { cruise, rulesOf, type Tree } from './cruise.ts'

const rules = rulesOf('mobile')

/** For each rule of the app the smallest tree that breaks it. */
const canaries: Record<string, Tree> = {
  'no-cycles': {
    'src/ui/a.ts': "import { b } from './b'\nexport const a = () => b",
    'src/ui/b.ts': "import { a } from './a'\nexport const b = () => a",
  },
  resolvable: { 'src/ui/a.ts': "import './nowhere'" },
  'ui-knows-no-feature': {
    'src/ui/a.tsx': "import '@/features/write/b'",
    'src/features/write/b.tsx': 'export {}',
  },
  'lib-has-no-screen': { 'src/lib/a.ts': "import '@/ui/b'", 'src/ui/b.tsx': 'export {}' },
  'nobody-imports-a-route': {
    'src/features/home/a.tsx': "import '@/app/login'",
    'src/app/login.tsx': 'export {}',
  },
  'phone-takes-packages-that-run-anywhere': {
    'src/lib/a.ts': "import '../../../api-server/src/b.ts'",
    '../api-server/src/b.ts': 'export {}',
  },
  'phones-alone-are-told': { 'src/features/home/a.tsx': "import 'expo-notifications'" },
  'heavy-libraries-stay-out': { 'src/ui/a.tsx': "import 'react-native-reanimated'" },
}

test('every import rule of the app says why and has a canary', () => {
  expect(Object.keys(canaries).sort()).toEqual(rules.map((rule) => rule.name).sort())
  for (const rule of rules) expect(rule.comment.length).toBeGreaterThan(20)
})

test.each(Object.entries(canaries))('a planted violation of %s is reported', async (rule, files) => {
  const { broken, seen } = await cruise('mobile', files)
  expect(broken).toContain(rule)
  expect(seen).toBeGreaterThanOrEqual(Object.keys(files).length)
})

test('twins, routes and what lies below are no violation', async () => {
  const { broken } = await cruise('mobile', {
    'src/app/index.tsx': "export { a } from '@/features/home/a'",
    'src/features/home/a.tsx': "import '@/lib/b'\nexport const a = 1",
    'src/lib/b.ts': 'export {}',
    'src/lib/b.web.ts': 'export {}',
  })
  expect(broken).toEqual([])
})
