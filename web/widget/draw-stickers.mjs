// Draws the stickers of 小犀, the little rhinoceros: node draw-stickers.mjs writes public/stickers/*.svg and index.json.
// A sticker is the head, a face put together from eyes, mouth and extras, and two words for those who cannot see it.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const INK = "#2b3358", SKIN = "#a9bcf5", LIGHT = "#cbd7fb", HORN = "#fff1d6", BLUSH = "#ffa9b4", RED = "#f0566a", TEAR = "#62b8f5", GOLD = "#ffc53d";
const line = (d, more = "") => `<path d="${d}" fill="none" stroke="${INK}" stroke-width="4.5" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
const heart = (x, y, size, color = RED) => `<path transform="translate(${x} ${y}) scale(${size})" fill="${color}" d="M0 6C-8 0-10-4-10-8a5.5 5.5 0 0 1 10-3 5.5 5.5 0 0 1 10 3C10-4 8 0 0 6Z"/>`;

const HEAD = [
  `<ellipse cx="40" cy="60" rx="13" ry="17" fill="${SKIN}" transform="rotate(-28 40 60)"/><ellipse cx="41" cy="62" rx="6" ry="9" fill="${BLUSH}" transform="rotate(-28 41 62)"/>`,
  `<ellipse cx="120" cy="60" rx="13" ry="17" fill="${SKIN}" transform="rotate(28 120 60)"/><ellipse cx="119" cy="62" rx="6" ry="9" fill="${BLUSH}" transform="rotate(28 119 62)"/>`,
  `<path d="M80 44c30 0 50 19 50 47 0 29-21 47-50 47s-50-18-50-47c0-28 20-47 50-47Z" fill="${SKIN}"/>`,
  `<path d="M66 60c2-18 7-31 16-41 2-2 5-1 5 2 1 13 4 25 9 37-8 7-22 8-30 2Z" fill="${HORN}"/>`,
  `<path d="M69 51c6 3 15 3 22-1M74 38c4 2 9 2 13-1" fill="none" stroke="#ecd3a2" stroke-width="3" stroke-linecap="round"/>`,
  `<ellipse cx="80" cy="113" rx="33" ry="21" fill="${LIGHT}"/>`,
  `<ellipse cx="46" cy="102" rx="8" ry="5" fill="${BLUSH}" opacity=".8"/><ellipse cx="114" cy="102" rx="8" ry="5" fill="${BLUSH}" opacity=".8"/>`,
].join("");
const NOSE = `<ellipse cx="69" cy="106" rx="3.2" ry="4" fill="${INK}" opacity=".55"/><ellipse cx="91" cy="106" rx="3.2" ry="4" fill="${INK}" opacity=".55"/>`;

const EYES = {
  open: `<circle cx="58" cy="85" r="6" fill="${INK}"/><circle cx="102" cy="85" r="6" fill="${INK}"/><circle cx="60" cy="83" r="2" fill="#fff"/><circle cx="104" cy="83" r="2" fill="#fff"/>`,
  happy: line("M50 87q8-10 16 0M94 87q8-10 16 0"),
  tight: line("M51 79l12 6-12 6M109 79l-12 6 12 6"),
  closed: line("M50 86q8 6 16 0M94 86q8 6 16 0"),
  wide: `<circle cx="58" cy="84" r="9" fill="#fff"/><circle cx="102" cy="84" r="9" fill="#fff"/><circle cx="58" cy="84" r="5" fill="${INK}"/><circle cx="102" cy="84" r="5" fill="${INK}"/>`,
  plead: `<circle cx="58" cy="85" r="10" fill="${INK}"/><circle cx="102" cy="85" r="10" fill="${INK}"/><circle cx="61" cy="81" r="4" fill="#fff"/><circle cx="105" cy="81" r="4" fill="#fff"/><circle cx="55" cy="89" r="2" fill="#fff"/><circle cx="99" cy="89" r="2" fill="#fff"/>`,
  hearts: heart(58, 87, 1) + heart(102, 87, 1),
  wink: `<circle cx="58" cy="85" r="6" fill="${INK}"/><circle cx="60" cy="83" r="2" fill="#fff"/>` + line("M94 87q8-9 16 0"),
  up: `<circle cx="58" cy="84" r="8" fill="#fff"/><circle cx="102" cy="84" r="8" fill="#fff"/><circle cx="60" cy="80" r="4.5" fill="${INK}"/><circle cx="104" cy="80" r="4.5" fill="${INK}"/>`,
  cross: line("M48 76l16 7M112 76l-16 7") + `<circle cx="59" cy="88" r="5" fill="${INK}"/><circle cx="101" cy="88" r="5" fill="${INK}"/>`,
};
const MOUTHS = {
  smile: line("M69 119q11 9 22 0"),
  grin: `<path d="M66 117h28c0 10-6 15-14 15s-14-5-14-15Z" fill="${INK}"/><path d="M72 128c5-4 11-4 16 0-2 3-5 4-8 4s-6-1-8-4Z" fill="${RED}"/>`,
  flat: line("M71 122h18"),
  sad: line("M70 126q10-9 20 0"),
  small: `<ellipse cx="80" cy="122" rx="5" ry="6" fill="${INK}"/>`,
  wave: line("M68 122q4-5 8 0t8 0 8 0"),
};
const EXTRAS = {
  hand: `<g transform="rotate(18 136 44)"><path d="M122 52c-2-9-2-17 0-22 1-3 5-3 6 0l1 8 2-14c0-4 6-4 6 0v13l4-11c1-4 6-3 6 1l-3 14 4-5c2-3 6-1 5 2-2 7-5 14-9 19-7 8-20 6-22-5Z" fill="${SKIN}" stroke="#8ba2ea" stroke-width="2"/></g>` + line("M150 26q6 6 6 14M110 26q-4 6-3 13", `opacity=".35"`),
  heart: heart(128, 40, 1.7),
  hearts: heart(126, 36, 1.4) + heart(144, 60, 0.9) + heart(26, 42, 1),
  tears: `<path d="M50 94c-6 14-8 24-3 28 6 4 12-2 10-12ZM110 94c6 14 8 24 3 28-6 4-12-2-10-12Z" fill="${TEAR}"/>`,
  drops: `<path d="M42 86c-5 6-7 10-5 13 3 3 8 1 8-4ZM118 86c5 6 7 10 5 13-3 3-8 1-8-4Z" fill="${TEAR}"/>`,
  sweat: `<path d="M124 56c6 9 9 15 6 20-3 4-10 3-11-3 0-4 2-10 5-17Z" fill="${TEAR}"/>`,
  steam: `<path d="M28 40c-8-2-8-12 0-12 1-8 13-8 14 0 8 0 8 12 0 12ZM118 40c-8-2-8-12 0-12 1-8 13-8 14 0 8 0 8 12 0 12Z" fill="#ffd0d0"/>`,
  question: `<path d="M122 34c0-8 6-13 13-13s13 5 13 12c0 9-12 10-12 18" fill="none" stroke="${GOLD}" stroke-width="7" stroke-linecap="round"/><circle cx="136" cy="64" r="4.5" fill="${GOLD}"/>`,
  zzz: [[118, 50, 10], [132, 36, 13], [142, 16, 15]].map(([x, y, s]) => `<path d="M${x} ${y - s}h${s}l${-s} ${s}h${s}" fill="none" stroke="#7f93dc" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>`).join(""),
  shine: [[30, 34], [134, 30], [142, 112]].map(([x, y]) => `<path d="M${x} ${y - 12}q2 10 12 12-10 2-12 12-2-10-12-12 10-2 12-12Z" fill="${GOLD}"/>`).join(""),
  confetti: [[22, 40, RED], [36, 20, GOLD], [120, 18, "#3fc58b"], [142, 40, RED], [148, 84, GOLD], [12, 84, "#3fc58b"], [134, 128, TEAR], [24, 126, RED]].map(([x, y, c], i) => `<rect x="${x - 4}" y="${y - 6}" width="8" height="12" rx="2" fill="${c}" transform="rotate(${i * 37} ${x} ${y})"/>`).join(""),
  gift: `<g transform="translate(80 136)"><rect x="-30" y="-14" width="60" height="30" rx="5" fill="${RED}"/><rect x="-34" y="-22" width="68" height="14" rx="5" fill="#ff7385"/><rect x="-6" y="-22" width="12" height="38" fill="${GOLD}"/><path d="M0-22c-14-16-26-4-12 0ZM0-22c14-16 26-4 12 0Z" fill="${GOLD}"/></g>`,
  parcel: `<g transform="translate(80 138)"><rect x="-32" y="-22" width="64" height="38" rx="4" fill="#d9a566"/><path d="M-32-10h64" stroke="#b98443" stroke-width="3"/><rect x="-8" y="-22" width="16" height="18" fill="#f3d9b0"/><path d="M14 8h12M14 2h12" stroke="#8a5f2b" stroke-width="2.5" stroke-linecap="round"/></g>`,
  clock: `<circle cx="132" cy="40" r="20" fill="#fff" stroke="${INK}" stroke-width="4"/>` + line("M132 29v11l8 5"),
  ok: `<g transform="translate(132 46)"><circle r="21" fill="#3fc58b"/><path d="M-9 0l6 7L9-7" fill="none" stroke="#fff" stroke-width="5.5" stroke-linecap="round" stroke-linejoin="round"/></g>`,
};

const STICKERS = [
  ["hello", "你好", "Hello", "happy", "grin", "hand"],
  ["thanks", "谢谢", "Thank you", "closed", "smile", "heart"],
  ["ok", "好的", "OK", "wink", "smile", "ok"],
  ["love", "喜欢", "Love it", "hearts", "grin", "hearts"],
  ["laugh", "哈哈", "Ha ha", "tight", "grin", "drops"],
  ["cheer", "太棒了", "Hooray", "happy", "grin", "confetti"],
  ["please", "拜托", "Please", "plead", "small", "shine"],
  ["think", "想一想", "Let me think", "up", "flat", "question"],
  ["wow", "哇", "Wow", "wide", "small", "shine"],
  ["sorry", "不好意思", "Sorry", "closed", "wave", "sweat"],
  ["cry", "哭了", "Crying", "tight", "sad", "tears"],
  ["angry", "生气", "Angry", "cross", "sad", "steam"],
  ["hurry", "快一点", "Hurry up", "wide", "wave", "clock"],
  ["parcel", "收快递", "My parcel", "happy", "smile", "parcel"],
  ["gift", "送礼物", "A gift", "wink", "smile", "gift"],
  ["night", "晚安", "Good night", "closed", "small", "zzz"],
];

const out = join(dirname(fileURLToPath(import.meta.url)), "public/stickers");
mkdirSync(out, { recursive: true });
for (const [name, , , eyes, mouth, extra] of STICKERS) {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 160" width="160" height="160">${HEAD}${NOSE}${EYES[eyes]}${MOUTHS[mouth]}${EXTRAS[extra]}</svg>\n`;
  writeFileSync(join(out, `${name}.svg`), drawing);
}
const index = STICKERS.map(([name, zh, en]) => ({ name, url: `/stickers/${name}.svg`, alt: { "zh-CN": zh, en } }));
writeFileSync(join(out, "index.json"), `[\n${index.map((each) => "  " + JSON.stringify(each)).join(",\n")}\n]\n`);
