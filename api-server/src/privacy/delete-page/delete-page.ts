import { layout } from '../../pages/layout.ts'

/** Why nothing was deleted. */
export type Failure = 'incomplete' | 'wrong' | 'later' | 'away'

const FAILURES: Record<Failure, [en: string, ko: string]> = {
  incomplete: [
    'Nothing was deleted: fill in address and password, and tick the box.',
    '아무것도 지우지 않았어요. 주소와 비밀번호를 쓰고 네모 칸을 눌러 주세요.',
  ],
  wrong: [
    'Nothing was deleted: there is no account with this address and password.',
    '아무것도 지우지 않았어요. 이 주소와 비밀번호로 만든 계정이 없어요.',
  ],
  later: [
    'Nothing was deleted: there were too many failed attempts. Try again in an hour.',
    '아무것도 지우지 않았어요. 시도가 너무 많았어요. 한 시간 뒤에 다시 하세요.',
  ],
  away: [
    'Nothing was deleted: TrueGul cannot answer right now. Try again in a moment.',
    '아무것도 지우지 않았어요. 지금은 답할 수 없으니 잠시 뒤에 다시 하세요.',
  ],
}

const STYLE = `<style>
form { display: grid; gap: .9rem; margin: 1.25rem 0; max-width: 26rem }
label { display: grid; gap: .3rem; font-weight: 600 }
label.check { grid-template-columns: auto 1fr; align-items: center; gap: .7rem; min-height: 44px }
label.check input { width: 1.4rem; height: 1.4rem }
input[type=email], input[type=password] { font: inherit; padding: .7rem; min-height: 44px; border: 1px solid var(--soft);
  border-radius: .5rem; background: var(--card); color: var(--ink) }
button { font: inherit; font-weight: 700; min-height: 48px; border: 0; border-radius: .5rem; background: #b3261e; color: #fff }
input:focus-visible, button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
[role=alert] { border-left: 4px solid #b3261e; padding: .4rem .8rem; background: var(--card) }
</style>`

/** The form, with what went wrong before. */
export const deletePage = (failure: Failure | null): string =>
  layout({ title: 'Delete your TrueGul account · 트루글 계정 지우기', lang: 'en', head: STYLE, body: bodyOf(failure) })

const bodyOf = (failure: Failure | null) => `<h1>Delete your account<br><span lang="ko">계정 지우기</span></h1>
${failure === null ? '' : `<p role="alert">${FAILURES[failure][0]}<br><span lang="ko">${FAILURES[failure][1]}</span></p>`}
<p>Address, essays, results, drafts and everything else of you are deleted at once, essays that wait for their score too. It cannot be
undone. What calls to AI providers cost stays in our books, without a trace of whose they were.</p>
<p lang="ko">주소와 글, 결과, 쓰던 글 등 내 정보가 모두 바로 지워져요. 채점을 기다리는 글도 지워져요. 되돌릴 수 없어요. AI 회사에 낸 비용만 누구의
것인지 알 수 없게 장부에 남아요.</p>
<form method="post" action="/account/delete">
<label>E-mail · 이메일<input type="email" name="email" autocomplete="username" required maxlength="254"></label>
<label>Password · 비밀번호<input type="password" name="password" autocomplete="current-password" required maxlength="200"></label>
<label class="check"><input type="checkbox" name="sure" value="yes" required><span>Delete everything · 모두 지우기</span></label>
<button type="submit">Delete my account · 계정 지우기</button>
</form>
<p class="soft">To keep a copy, take it before in the app: You → all my data. · <span lang="ko">사본은 앱의 ‘나’에서 먼저 받아 두세요.</span></p>`

/** What stands there when it is done. */
export const deletedPage = (): string =>
  layout({
    title: 'Deleted · 지웠어요',
    lang: 'en',
    body: `<h1>Your account is deleted<br><span lang="ko">계정을 지웠어요</span></h1>
<p>Everything of it is gone, and every device is logged out.</p>
<p lang="ko">내 정보가 모두 지워졌고 모든 기기에서 로그아웃했어요.</p>`,
  })
