// Written by hand and reviewed word by word: whom something is given, said or good to, and which offices take 에.

/** Pronouns of people. */
export const PERSONAL = /^(?:나|저|너|우리|저희|너희|누구|그녀|자기|자신|본인)$/

/** Whom it is good or bad for, or how one is to somebody. */
export const GOOD_FOR =
  /^(?:좋다|나쁘다|해롭다|이롭다|유익하다|필요하다|중요하다|위험하다|안전하다|부족하다|크다|어렵다|힘들다|쉽다|소중하다|불리하다|유리하다|친절하다|불친절하다|솔직하다|엄격하다|관대하다|미안하다|고맙다|감사하다|편리하다|불편하다|낯설다|무례하다|따뜻하다|냉정하다|상냥하다|잘하다)$/
/** Said to people, or given them, where the dictionary's pattern has no 에게. */
export const TOLD =
  /^(?:밝히다|털어놓다|고백하다|설명하다|추천하다|소개하다|강조하다|권하다|제안하다|부탁하다|사과하다|감사하다|양보하다|선물하다|지급하다|제공하다|연락하다|전화하다|인사하다|물어보다|거짓말하다|자랑하다|실망하다|기대하다|빌려주다|가르쳐주다|나누어주다|도와주다|알려주다|물려주다|바치다|처방하다|베풀다|질문하다|약속하다|지불하다|보상하다|배상하다|건네다|넘기다|전하다|전달하다|보여주다|요구하다|요청하다|당부하다|충고하다|조언하다|명령하다|지시하다|호소하다|되묻다|시키다|빼앗기다|속다|혼나다|들키다)$/
/** People whom the dictionary's examples do not have. */
export const MORE_PEOPLE =
  /^(?:누군가|룸메이트|여자친구|남자친구|경찰관|소방관|공무원|후손|서민|저소득층|청취자|네티즌|누리꾼|할아버지|외할머니|사람|반려자|배우자|며느리|사위|시어머니|조카|팬|자식|손주|승객|간병인|집주인|세입자|판매자|구매자|채용담당자|면접관|담임선생님|수험생|재수생|복학생|청년들|노년층|젊은층|시어머니|장모|장인|이모부|큰아버지|작은아버지)$/

/** What one has with people. */
export const HAD_WITH = /^(?:인기|권리|의무|책임|자유|기회|문제|도움|필요|관심|희망|꿈)$/
/** Said, asked, given, got: by its object where the verb alone takes no person. */
export const TOLD_WITH: Readonly<Record<string, RegExp>> = {
  쓰다: /^(?:편지|글|메일|문자|이메일|엽서|신경)$/,
  아끼다: /^(?:조언|칭찬|격려|지원|도움)$/,
  얻다: /^(?:동의|허락|도움|신뢰|인기|위로|용기|조언)$/,
  가지다: /^(?:관심|불만|호감|반감|애정|기대)$/,
  내다: /^(?:화|짜증|숙제|문제)$/,
  걸다: /^(?:전화|말)$/,
  듣다: /./,
}

/** Offices and houses: what is sent, said or given there goes to no person. */
export const OFFICES =
  /^(?:정부|회사|학교|초등학교|중학교|고등학교|대학|대학교|대학원|은행|병원|경찰서|소방서|파출소|시청|구청|동사무소|주민센터|관공서|도서관|방송국|신문사|출판사|우체국|법원|국회|단체|기관|학원|교회|공장|호텔|식당|가게|센터|고객센터|서비스센터|대사관|본사|보험사|여행사|기업|대기업|중소기업|업체|나라|국가|지방자치단체|지자체|사회단체|시민단체|복지관|보육원|양로원|고아원)$/
export const SENT =
  /^(?:보내다|내다|제출하다|신고하다|전화하다|연락하다|요구하다|요청하다|기부하다|기증하다|맡기다|신청하다|건의하다|항의하다|문의하다|알리다|제안하다|주문하다|반납하다|돌려주다|전달하다|지원하다|필요하다|말하다|이야기하다)$/
export const SENT_WITH: Readonly<Record<string, RegExp>> = {
  하다: /^(?:전화|연락|신고|문의|항의|기부|요청|부탁|건의|주문)$/,
  걸다: /^전화$/,
  쓰다: /^(?:편지|글|메일|이메일)$/,
  주다: /^(?:도움|돈|기부금|피해|영향|손해|부담)$/,
  되다: /^(?:도움|손해|피해|부담)$/,
}
/** What is helped or harmed as a whole. */
export const WHOLES = /^(?:사회|나라|국가|경제|지역|지역사회|세계|인류|가정|문화|공동체|농촌|도시)$/
export const DONE_TO_WHOLES: Readonly<Record<string, RegExp>> = {
  주다: /^(?:도움|피해|영향|손해|부담|충격|이익|변화|희망|감동|해)$/,
  미치다: /^(?:영향|피해)$/,
  끼치다: /^(?:영향|피해|손해|해)$/,
  되다: /^(?:도움|손해|피해|부담|힘|방해)$/,
  필요하다: /./,
  내다: /^(?:세금|벌금|성금)$/,
  바치다: /./,
  돌려주다: /./,
  환원하다: /./,
}
/** What one does for the whole, and how one lives in it, whatever else is said: 사회에 기여하다. */
export const SERVES = /^(?:기여하다|이바지하다|공헌하다|봉사하다|헌신하다|적응하다|진출하다|참여하다|속하다|복귀하다)$/
/** What grows is no person: 꽃에 물을 주다. */
export const PLANTS = /^(?:꽃|나무|식물|화분|잔디|채소|작물|화초)$/
export const FEEDS = /^(?:물|거름|비료|햇빛)$/
/** What is good or bad for the body. */
export const BODY = /^(?:몸|건강|피부|간|눈|머리|심장|위|폐|뇌|치아|정신|신체|허리|목|기억력|면역력)$/
/** What something is to people: 젊은이들에게 결혼은 부담이다. */
export const MEANT =
  /^(?:부담|문제|힘|도움|기회|위험|상처|행복|고통|선물|약|독|즐거움|희망|꿈|위로|스트레스|의무|권리|책임|과제|숙제)$/
