import type { Canned } from "../../../door/frames";

const MOST = 8;

/** What is searched for where the draft is a canned reply in the making: the letters after a first `/`; `undefined` otherwise. */
export function cannedQuery(draft: string): string | undefined {
  const match = /^[/、]([^\s/]{0,30})$/.exec(draft);
  return match ? (match[1] ?? "").toLowerCase() : undefined;
}

/** The replies that match, the best first: shortcut, then initials, pinyin, title, text. */
export function matching(replies: Canned[], query: string): Canned[] {
  return replies
    .map((reply) => ({ reply, rank: rank(reply, query) }))
    .filter(({ rank }) => rank < NONE)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ reply }) => reply);
}

const NONE = 9;

function rank({ shortcut, title, text, pinyin }: Canned, query: string): number {
  if (!query) return shortcut ? 0 : 1;
  const [full = "", initials = ""] = pinyin.split(" ");
  const tests = [shortcut === query, shortcut.startsWith(query), initials.startsWith(query), full.startsWith(query), title.toLowerCase().includes(query),
    initials.includes(query), full.includes(query), text.toLowerCase().includes(query)];
  const found = tests.indexOf(true);
  return found < 0 ? NONE : found;
}

const PLACE = /\{[^{}\n]{1,20}\}/;

/** Where the first place stands that is still to be filled in by hand. */
export function openPlace(text: string): { from: number; to: number; name: string } | undefined {
  const match = PLACE.exec(text);
  return match ? { from: match.index, to: match.index + match[0].length, name: match[0] } : undefined;
}
