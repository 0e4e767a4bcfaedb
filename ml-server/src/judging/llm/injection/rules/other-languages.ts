import { type InjectionKind, type Rule, rule } from './rule.ts'
import { HAN, SPACED, UNSPACED } from './scripts.ts'

const WORD = "[\\p{Script=Latin}\\p{M}'’ʻ-]{1,30}"
const BETWEEN = '[^\\p{L}\\d\\n.!?]{1,3}(?:\\d{1,3}[^\\p{L}\\n.!?]{1,3})?'

/** One of `words` in a row of `least` or more Latin words: one foreign word is a loan, several are a sentence. */
function inLatin(kind: InjectionKind, least: number, words: readonly string[]): Rule {
  // The letter first: most places of a Korean text end the search there.
  const start = "(?=\\p{Script=Latin})(?<![\\p{Script=Latin}\\p{M}\\d'’ʻ-])"
  const hasOne = `(?=(?:${WORD}${BETWEEN}){0,14}(?:${words.join('|')})(?![\\p{L}\\p{M}]))`
  return rule(kind, `${start}${hasOne}(?:${WORD}${BETWEEN}){${least - 1},40}${WORD}`)
}

/**
 * In accentless Latin letters, looked for in folded text: Spanish, Portuguese, French, Italian, German, Polish, Vietnamese,
 * Indonesian and Malay, Turkish, Uzbek, Tagalog. English has rules of its own.
 */
export const LATIN_LANGUAGES: readonly Rule[] = [
  inLatin('score-talk', 3, [
    'puntuacion|puntaje|puntos|calificacion(?:es)?|calific\\p{L}{1,4}|notas?|apruebame|aprueb[ae]n?|aprobado|sobresaliente',
    'pontuacao|pontos|aprov[ae]-me|punteggio|punti|voto|voti|promuovimi',
    'bareme|notez(?:-moi)?|note[sz]? maximales?|(?:bonne|meilleure|haute|excellente|une|la|ma) note|admettez-moi',
    'punkte?n?|punktzahl|bestnote|bewert(?:e|en|ung|et)|benot\\p{L}{1,4}|punkt\\p{L}{1,3}|ocen\\p{L}{1,3}',
    '[dđ]iem|bai (?:viet|luan|lam|thi) nay|bai nay',
    'nilai(?:nya)?|skor|markah|luluskan|lolos(?:kan)',
    'puan\\p{L}{0,3}|(?:tam|yuksek|iyi) not\\p{L}{0,2}|yuqori ball?|ball? (?:qo|ber)\\p{L}{1,6}|baho\\p{L}{0,4}',
    'marka|grado|mataas na',
  ]),
  inLatin('order', 3, [
    'instrucciones|indicaciones|ordenes|reglas|instrucoes|regras|istruzioni|indicazioni|ordini|regole|consignes',
    'anweisung(?:en)?|vorgaben|regeln|befehle?|polecen\\p{L}{1,3}|instrukcj\\p{L}{1,3}',
    'chi dan|huong dan|menh lenh|chi thi|perintah|petunjuk|instruksi|arahan',
    "talimat\\p{L}{0,6}|komut\\p{L}{0,6}|ko['’ʻ]?rsatma\\p{L}{0,6}|buyruq\\p{L}{0,6}|tagubilin|utos",
    'profesora?|maestra|examinadora?|professora?|professeure?|examinat(?:eur|rice)|correct(?:eur|rice)|insegnante|esaminatore',
    'lehrer(?:in)?|prufer(?:in)?|korrektor(?:in)?|nauczyciel\\p{L}{0,3}|giao vien|giam khao|nguoi cham|thay (?:co|giao)',
    "seorang guru|guru yang|penguji|ogretmen\\p{L}{0,4}|o['’ʻ]?qituvchi\\p{L}{0,5}|guro",
    'este (?:ensayo|texto)|cet(?:te)? (?:essai|redaction|copie|texte)|diese[nrsm]? (?:aufsatz|text|arbeit)|quest[oa] (?:tema|saggio)',
    'esta redacao|(?:esai|karangan|tulisan) ini|bu (?:yazi|makale|kompozisyon|insho)\\p{L}{0,4}|sanaysay',
  ]),
  inLatin('order', 4, [
    'por favor|per favore|bitte|xin (?:hay|vui|thay|cho)|lam on|mohon|tolong|lutfen|iltimos|pakiusap|paki\\p{L}{2,9}|prosze',
  ]),
  inLatin('order', 5, ["s['’]il (?:vous|te) plait"]),
]

/** One of `words` among `least` or more signs of other scripts, so that a single quoted word passes. */
function inScripts(kind: InjectionKind, own: string, least: number, words: readonly string[]): Rule {
  const sign = `[${own}\\p{M}\\d\\u200c\\u200d ,，、：:·ー’'-]`
  const isSentence = own === SPACED ? `(?=${sign}{0,40}?[${own}\\p{M}],? [${own}])` : ''
  return rule(
    kind,
    `(?=[${own}])(?<![${own}\\p{M}])(?=${sign}{${least}})${isSentence}${sign}{0,60}?(?:${words.join('|').normalize('NFC')})${sign}{0,60}`,
  )
}

/** In other scripts, looked for in the text as it is: words of marks, of instructions, of teachers and examiners, and pleas. */
export const OTHER_LANGUAGES: readonly Rule[] = [
  inScripts('score-talk', SPACED, 8, [
    '(?<!\\p{L})(?:балл|бал(?:ів|и)?(?!\\p{L})|оцен|оцін|оноо|үнэл|баҳо|баға|ұпай|упай|дүн тав|зачт|зачет|сочинени|эссе|твір|эсээ)',
    'درج(?:ة|ات)|علام(?:ة|ات)|نقاط|نمره|امتیاز|نمبر|מקסימל|ציון|נקודות',
    'अंक|अङ्क|नंबर|नम्बर|নম্বর|ලකුණු|மதிப்பெண்|మార్కు|βαθμ|άριστα|ქულა|միավոր|գնահատ|ነጥብ',
  ]),
  inScripts('order', SPACED, 8, [
    '(?<!\\p{L})(?:инструкц|інструкц|указани|вказівк|заавар|заавр|тушаал|кўрсатма|нұсқау|забуд|игнорир|проигнор|ігнору)',
    '(?<!\\p{L})(?:учител|вчител|преподавател|экзаменатор|проверяющ|багш|шалгагч|мұғалім|мугалим|ўқитувчи)',
    '(?<!\\p{L})(?:пожалуйста|прошу|будь ласка|илтимос|өтінемін|гуйя)',
    'تعليمات|تجاهل|أوامر|مصحح|أستاذ|معلم|من فضلك|دستور|لطفا|استاد|הוראות|התעלם|מורה|בבקשה',
    'निर्देश|आदेश|शिक्षक|परीक्षक|कृपया|নির্দেশ|শিক্ষক|উপেক্ষা|උපදෙස්|ගුරු|කරුණාකර|அறிவுறுத்த|ஆசிரிய|தயவு',
    'οδηγίες|καθηγητ|δασκάλ|παρακαλ|ინსტრუქცი|հրահանգ|መመሪያ',
  ]),
  inScripts('score-talk', UNSPACED, 8, ['คะแนน|เกรด|ให้ผ่าน|ពិន្ទុ|အမှတ်|ຄະແນນ']),
  inScripts('order', UNSPACED, 8, ['คำสั่ง|อาจารย์|คุณครู|กรุณา|โปรด|ข้อสอบ|បញ្ជា|គ្រូ|សូម|ညွှန်ကြား|ဆရာ|ကျေးဇူးပြု|ຄຳສັ່ງ|ກະລຸນາ']),
  inScripts('score-talk', HAN, 6, [
    '评(?:为|价|级|分|定)|評(?:為|價|級|定)|[优優]等|打分|得分|分[数數]|考过|考過|通过|及格|[四五六456][级級]|这篇|這篇|この(?:文章|作文|答案|エッセイ)',
    '合格(?:に|さ|し|を)|点(?:数|をつけ|をくだ)|満点|採点|高い評価|高く評価|评委|評委|考官|[阅閱]卷',
  ]),
  inScripts('order', HAN, 6, [
    '(?:忘|忽|不要|别|無視|无视).{0,12}(?:指令|指示|提示|[规規][则則]|命令)|(?:指示|命令|ルール|規則).{0,10}(?:無視|忘|わすれ)',
    '(?:你|您).{0,6}(?:是|为|為).{0,14}(?:老师|老師|教师|教師|助手|机器|機器)|(?:あなた|君)は.{0,14}(?:先生|教師|採点|ロボット)',
    '请[给給把将让]|請[給把將讓]|[让讓][我他她]|[给給]我|拜[托託]|求求|表扬|夸[奖獎]',
  ]),
  inScripts('order', HAN, 9, ['どうか|お願い(?:いたし|です)|て(?:ください|下さい)|しなさい']),
]
