/** Whether a sentence tells that something did not work. */
export function speaksOfFailure(words: string): boolean {
  return WORDS_OF_FAILURE.test(words) || OTHER_WORDS_OF_FAILURE.test(words);
}

const WORDS_OF_FAILURE =
  /\b(?:error|invalid|fail(?:s|ed|ure)?|denied|missing|mismatch(?:es)?|offline|not (?:found|registered|supported|known|enough|allowed|valid|authori[sz]ed|permitted|supported|exist|enough|available)|must|unauthori[sz]ed|forbidden|expired|exceed(?:s|ed)?|wrong|cannot|can't|unable|required|unknown|rejected|illegal|incorrect|locked|blocked|disabled|declined|refused|suspended|malformed|duplicate|insufficient|unavailable|no such|too (?:many|long|short|large|small|low|high|young|old)|unauthenticated|already|taken|conflict|timeout|timed out|throttled|fehler\w*|ungültig\w*|fehlt|falsch\w*|nicht|erreur|invalide|manquante?|obligatoire|interdit|inválid[oa]|obligatori[oa]|requerid[oa]|falta|incorrect[oa]|no (?:existe|encontrad[oa]|autorizad[oa])|não|expirad[oa]|non (?:valid[oa]|trovat[oa])|mancante|errato|ongeldig|niet|ontbreekt|nieprawidłow\w*|geçersiz)\b/i;
/** Chinese, Japanese, Korean and Russian have no blanks, or letters that `\b` does not know. */
const OTHER_WORDS_OF_FAILURE =
  /错误|失败|无效|不能为空|不存在|不正确|缺少|过期|拒绝|非法|未授权|超过|超出|エラー|失敗|無効|不正|必須|존재하지|오류|실패|잘못|ошибка|неверн|не найден|недопустим|обязательн/i;
