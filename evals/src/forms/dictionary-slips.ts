/**
 * Forms printed in the dictionary that are slips of its own: the stem misspelt, or a form of another verb. Each was read by hand;
 * 서툴어 is printed where the norm has only 서툴러, and 서툰 stands at 서투르다 though it is the form of 서툴다.
 */
export const DICTIONARY_SLIPS: ReadonlySet<string> = new Set(
  '격퇘해 격하되는 고착되는 고하는 극악함니다 내리쳐 느러져 닥처 뒤얽히여 뜨더고쳐 뜯깊어 뜯깊으니 모라치어 버서던져 블러내어 뺃겨 자로잡히니 서툰 서툴어 앙뭅니다 얃잡는 졸래매니 조라들어 찌저지어 찌저져 찌저지니'.split(
    ' ',
  ),
)
