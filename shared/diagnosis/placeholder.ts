/** What documentation writes where a key belongs: `YOUR_API_KEY`, `<token>`, `xxxx`, `insert key here`. */
const PLACEHOLDER =
  /^[<{[(]?\s*(?:(?:your|my|insert|enter|paste|put|add|replace)[\s_-]?.{0,40}(?:key|token|secret|password|here|this)\w{0,10}|(?:api|access|auth|bearer|secret)[\s_-]?(?:key|token)|token|key|secret|x{4,60}|\*{3,60}|\.{3}|…|change[\s_-]?me|placeholder)\s*[>}\])]?$/i;

export function isPlaceholder(value: string): boolean {
  return PLACEHOLDER.test(value.trim());
}
