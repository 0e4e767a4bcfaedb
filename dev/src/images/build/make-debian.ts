import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { findProgram } from '../../testing/packages/find-program.ts'
import { installPackages } from '../../testing/packages/install-packages.ts'

const PACKAGES = [
  ...['base-files', 'dash', 'coreutils', 'sed', 'grep', 'findutils'],
  ...['libc6', 'libgcc-s1', 'libstdc++6', 'gcc-12-base'],
  ...['libselinux1', 'libpcre2-8-0', 'libacl1', 'libattr1', 'libgmp10'],
]

/** Unpacks the packages that Node and our steps use, of the Debian that runs here, from where apt gets them. */
export function extractDebian(root: string): void {
  for (const directory of ['bin', 'sbin', 'lib', 'lib64']) {
    fs.mkdirSync(path.join(root, 'usr', directory), { recursive: true })
    fs.symlinkSync(`usr/${directory}`, path.join(root, directory))
  }
  for (const directory of ['dev', 'etc', 'proc', 'root', 'sys', 'tmp']) fs.mkdirSync(path.join(root, directory))
  fs.chmodSync(path.join(root, 'tmp'), 0o1777)
  const fetched = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-packages-'))
  try {
    execFileSync('apt-get', ['download', '-q', ...PACKAGES], { cwd: fetched, stdio: ['ignore', 'ignore', 'ignore'] })
    for (const file of fs.readdirSync(fetched)) {
      const files = execFileSync('dpkg-deb', ['--fsys-tarfile', path.join(fetched, file)], {
        maxBuffer: 256 * 1024 * 1024,
      })
      execFileSync('tar', ['-x', '-C', root, '--keep-directory-symlink'], { input: files })
    }
  } finally {
    fs.rmSync(fetched, { recursive: true, force: true })
  }
  if (!fs.existsSync(path.join(root, 'usr/bin/sh'))) fs.symlinkSync('dash', path.join(root, 'usr/bin/sh'))
  fs.writeFileSync(path.join(root, 'etc/passwd'), 'root:x:0:0:root:/root:/bin/sh\n')
  fs.writeFileSync(path.join(root, 'etc/group'), 'root:x:0:\n')
}

/** Installs what Debian calls minimal, from the mirror that this machine's apt uses. */
export function installDebian(root: string): void {
  const isThere = () => findProgram(['debootstrap']) !== null
  installPackages([{ reason: 'the base cannot be made', packages: ['debootstrap'], isThere }], console.log)
  const options = ['--variant=minbase', '--include=ca-certificates']
  execFileSync('debootstrap', [...options, codename(), root, mirror()], { stdio: ['ignore', 'ignore', 'inherit'] })
  for (const left of ['var/cache/apt', 'var/lib/apt/lists', 'usr/share/doc', 'usr/share/man', 'usr/share/locale'])
    fs.rmSync(path.join(root, left), { recursive: true, force: true })
}

const codename = () => /^VERSION_CODENAME=(\w+)$/m.exec(fs.readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'bookworm'

/** The first address that apt would take Debian itself from. */
function mirror(): string {
  const format = '$(SITE) $(ORIGIN) $(REPO_URI)'
  const lines = execFileSync('apt-get', ['indextargets', '--format', format], { encoding: 'utf8' }).split('\n')
  const found = lines.find((line) => line.includes(' Debian ') && !line.includes('-security'))
  if (found === undefined) throw new Error('apt of this machine knows no mirror of Debian.')
  return found.split(' ').at(-1)!
}
