/** Where something is, seen from something else. */
export const POSITIONS = /^(?:안|속|앞|뒤|위|아래|옆|밖|가운데|곳|데)$/

/** Nouns of time, relation and state: what 에 and 에서 say of them is not where something is or is done. */
export const TIMES =
  /^(?:때|후|뒤|전|날|년|월|일|시|분|초|주|오전|오후|아침|점심|저녁|밤|새벽|낮|주말|평일|방학|여름|겨울|봄|가을|시절|시대|시기|당시|순간|중|동안|사이|새|이후|이전|처음|마지막|오늘날|#|안|속|덕분|때문|탓|이외|외|밖|한편|가운데|앞|뒤|위|아래|옆|상황|경우|결과|등|데|점|것|수|시간|나중|정도|이번|다음|지난번|세기)$/
