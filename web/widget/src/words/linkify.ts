export type Part = { text: string } | { text: string; url: string };

/** An address ends before blanks, quotes, brackets, Chinese characters and their punctuation. */
const ADDRESS = /https?:\/\/[^\s<>"'`{}|\\^\u3000-\u303f\u3400-\u9fff\uff00-\uffef]+/gi;
const TRAILING = /[.,;:!?)\]]+$/;

/** Cuts a text into plain parts and addresses; joined again they are the text. */
export function linkify(text: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const url = match[0].replace(TRAILING, "");
    if (match.index > end) parts.push({ text: text.slice(end, match.index) });
    parts.push({ text: url, url });
    end = match.index + url.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}
