/** What TeX source prints, as far as bibliographies use it. Formulas between dollar signs stay TeX. */

const FORMULA = /(?<!\\)\$(?=\S)((?:[^$\\]|\\[^\n])+)(?<=\S)\$(?!\d)/g;

/** @param {string} pairs each a name and what it stands for @returns {Map<string, string>} */
const table = (pairs) => new Map(pairs.split("  ").map((pair) => /** @type {[string, string]} */ (pair.split(" "))));

const ACCENTS = table(
  "\x60 \u0300  ' \u0301  ^ \u0302  ~ \u0303  = \u0304  u \u0306  . \u0307  \" \u0308  r \u030a  H \u030b  v \u030c  " +
    "d \u0323  c \u0327  k \u0328  b \u0331",
);
const LETTERS = table(
  "ss ß  ae æ  AE Æ  oe œ  OE Œ  aa å  AA Å  o ø  O Ø  l ł  L Ł  i ı  j ȷ  dh ð  DH Ð  th þ  TH Þ  dj đ  DJ Đ  " +
    "ng ŋ  NG Ŋ  textendash –  textemdash —  ldots …  dots …  textquoteright ’  textquoteleft ‘  textquotedblleft “  " +
    "textquotedblright ”  textasciitilde ~  textasciicircum ^  textbackslash \\  S §  copyright ©  textregistered ®  " +
    "texttrademark ™  textdegree °",
);
const ACCENTED =
  /\\(?:(["'\x60^~=.])|([uvHtcdbkr])(?![A-Za-z]))\s*(?:\{\s*\\?([A-Za-z])\s*\}|\\([ij])(?![A-Za-z])|([A-Za-z]))/g;
const LETTER = /\\([A-Za-z]+)(?:\{\}|\s+|(?![A-Za-z]))/g;
const STYLED = /\\(?:emph|text\w{0,2}|mbox|underline|url|nolinkurl)\s*(?=\{)/g;
const SWITCH = /\\(?:em|it|bf|sc|tt|sf|rm|itshape|bfseries)(?![A-Za-z])\s*/g;
const CITATION = /[\s~]*\\cite[a-z]*\*?(?:\[[^\]]*\])*\{[^{}]*\}/g;
/** @type {Record<string, string>} */
const KEPT = { "\ue000": "{", "\ue001": "}", "\ue002": "~", "\ue003": "\\$" };

/** @param {string} _whole @param {...string} found a sign or a name, and a letter in one of three ways */
function accented(_whole, ...found) {
  const [sign, name, braced, dotless, bare] = found;
  return `${braced || dotless || bare}${ACCENTS.get(sign || name) ?? ""}`.normalize("NFC");
}

/** @param {string} tex */
function printWords(tex) {
  const escaped = tex.replace(/\\\{/g, "\ue000").replace(/\\\}/g, "\ue001").replace(/\\\$/g, "\ue003");
  const spelled = escaped
    .replace(/(?<!\\)%[^\n]*\n/g, "")
    .replace(CITATION, "")
    .replace(ACCENTED, accented)
    .replace(STYLED, "")
    .replace(SWITCH, "")
    .replace(/\\href\s*\{[^{}]*\}\s*/g, "")
    .replace(LETTER, (whole, name) => (LETTERS.get(name) ?? whole).replace("~", "\ue002"))
    .replace(/\\([%&#_])/g, "$1")
    .replace(/\\[-/,;!]|\\\\/g, (sign) => (sign === "\\-" || sign === "\\/" ? "" : " "))
    .replace(/~/g, " ")
    .replace(/---/g, "—")
    .replace(/--/g, "–")
    .replace(/``/g, "“")
    .replace(/''/g, "”")
    .replace(/[{}]/g, "");
  return spelled.replace(/[\ue000-\ue003]/g, (mark) => KEPT[mark]);
}

/** @param {string} tex @returns {string} */
export function readTex(tex) {
  let end = 0;
  let printed = "";
  for (const found of tex.matchAll(FORMULA)) {
    printed += printWords(tex.slice(end, found.index)) + found[0];
    end = found.index + found[0].length;
  }
  return printed + printWords(tex.slice(end));
}
