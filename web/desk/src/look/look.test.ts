import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const css = readFileSync(join(process.cwd(), "desk/src/look/look.css"), "utf8");

function colours(selector: string): Record<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`)).split("}")[0] ?? "";
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name, colour]));
}

function light(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [light(a), light(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const PAIRS: [string, string[]][] = [
  ["ink", ["surface", "ground", "raised", "sunken", "accent-soft", "bot-soft", "warn-soft"]],
  ["soft", ["surface", "ground", "raised", "sunken", "accent-soft", "bot-soft", "warn-soft"]],
  ["accent-ink", ["surface", "ground", "raised", "sunken", "accent-soft"]],
  ["on-accent", ["accent", "accent-hover", "bad-solid"]],
  ["good", ["surface", "good-soft"]],
  ["warn", ["surface", "warn-soft"]],
  ["bad", ["surface", "bad-soft", "sunken"]],
  ["money", ["surface", "sunken"]],
  ["bot", ["surface", "bot-soft", "ground"]],
  ["vip", ["vip-soft"]],
];

test.each([":root", ":root.dark"])("in %s every text can be read on its ground", (selector) => {
  const palette = colours(selector);
  const faint = PAIRS.flatMap(([text, grounds]) => grounds.map((ground) => ({ pair: `${text} on ${ground}`, ratio: contrast(palette[text] ?? "", palette[ground] ?? "") })))
    .filter(({ ratio }) => !(ratio >= 4.5));
  expect(faint).toEqual([]);
});
