import { layout } from './layout.ts'

/** What somebody sees who opens the server's address: what runs here, in English and Korean. */
export const homePage = () => layout({ title: 'TrueGul · 트루글', lang: 'en', body: `${ENGLISH}\n${KOREAN}` })

const ENGLISH = `<section lang="en">
<h1>TrueGul</h1>
<p>Practice for question 54 of TOPIK II: write an opinion essay in Korean, read an estimated score by criterion, and see for
which sentence each point was lost.</p>
<p class="soft">This is the API server. The app for the phone and the browser talks to it; an account needs an invite code.</p>
<ul class="links">
<li><a href="/docs">API documentation<small>every operation, with what it takes and answers</small></a></li>
<li><a href="/openapi.json">OpenAPI 3.1<small>the same for programs</small></a></li>
<li><a href="/readme">README<small>how to run it, how it works, where things are</small></a></li>
</ul>
</section>`

const KOREAN = `<section lang="ko">
<h1>트루글</h1>
<p>TOPIK II 쓰기 54번을 연습하는 서비스입니다. 글을 쓰면 채점 기준별 예상 점수와, 어느 문장에서 왜 점수를 잃었는지 볼 수 있습니다.</p>
<p class="soft">지금 보시는 것은 API 서버입니다. 휴대전화와 브라우저의 앱이 이 서버와 통신하며, 가입하려면 초대 코드가 필요합니다.</p>
<ul class="links">
<li><a href="/docs">API 문서<small>모든 작업의 입력과 응답 (영어)</small></a></li>
<li><a href="/openapi.json">OpenAPI 3.1<small>프로그램이 읽는 같은 문서</small></a></li>
<li><a href="/readme.ko">README<small>실행 방법, 작동 원리, 코드의 구조</small></a></li>
</ul>
</section>`
