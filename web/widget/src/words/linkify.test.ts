import { expect, test } from "vitest";
import { linkify } from "./linkify";

const urls = (text: string) => linkify(text).flatMap((part) => ("url" in part ? [part.url] : []));

test("an address ends before Chinese words and punctuation", () => {
  expect(urls("看这个https://shop.example/shop/product/100201，有货吗")).toEqual(["https://shop.example/shop/product/100201"]);
  expect(urls("（https://a.example/b?c=1&d=2）")).toEqual(["https://a.example/b?c=1&d=2"]);
});

test("a full stop at its end does not belong to it", () => {
  expect(urls("See https://a.example/b. Or http://c.example!")).toEqual(["https://a.example/b", "http://c.example"]);
});

test("only http and https become links", () => {
  expect(urls("javascript:alert(1) ftp://x data:text/html,x www.a.example")).toEqual([]);
});

test("nothing is lost: the parts together are the text", () => {
  for (const text of ["", "无链接", "https://a.example", "a https://b.example c https://d.example。e", "<b>https://x.example</b>"]) {
    expect(linkify(text).map((part) => part.text).join("")).toBe(text);
  }
});
