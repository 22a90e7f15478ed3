import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Conversation } from "./conversation";
import { emptyStorage, FakeDoors, says, welcome } from "./fakes";
import type { Content } from "./frames";
import { Refused, type Upload } from "./media";
import { Memory } from "./memory";

let doors: FakeDoors;
let storage: Storage;
let news: string[];
let troubles: string[];
let upload: Upload;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000_000_000 });
  doors = new FakeDoors();
  storage = emptyStorage();
  news = [];
  troubles = [];
  upload = async () => ({ type: "picture", url: "/m/1.png" });
});
afterEach(() => { vi.useRealTimers(); });

/** A tab of a shopper's browser; `token` as the storefront signed it. */
function tab(token?: string): Conversation {
  return new Conversation(
    { store: "lingxi", token, language: "zh-CN", memory: new Memory("lingxi", storage), doors: doors.make, upload: (...all) => upload(...all), wish: () => "转人工" },
    { onChange: () => {}, onNews: (line) => news.push(textOf(line.contents)), onTrouble: (code) => troubles.push(code) },
  );
}

function openTab(token?: string): Conversation {
  const conversation = tab(token);
  conversation.connect();
  doors.last.hears(welcome(token ? { consumer: { id: nameIn(token), identified: true }, token } : {}));
  return conversation;
}

const tokenOf = (consumer: string) => `${btoa(JSON.stringify({ store: "lingxi", consumer }))}.signature`;
const nameIn = (token: string) => (JSON.parse(atob(token.split(".")[0]!)) as { consumer: string }).consumer;
const textOf = (contents: readonly Content[]) => contents.map((it) => ("text" in it ? it.text : it.type)).join(" ");
const shown = (conversation: Conversation) => conversation.lines.map((line) => `${line.delivery} ${textOf(line.contents)}`);
const ack = (id: string, position: number) => doors.last.hears({ type: "ack", id, position });
const reconnect = (...messages: ReturnType<typeof says>[]) => {
  doors.last.breaks();
  vi.advanceTimersByTime(15_000);
  doors.last.hears(welcome({ messages }));
};

describe("saying something", () => {
  test("shows the line at once, and as sent when it is durable", () => {
    const conversation = openTab();
    conversation.say("  有货吗  ");
    expect(shown(conversation)).toEqual(["pending 有货吗"]);
    ack(doors.last.ids[0]!, 1);
    expect(shown(conversation)).toEqual(["sent 有货吗"]);
  });

  test("an empty line is none", () => {
    const conversation = openTab();
    conversation.say(" \n ");
    expect([shown(conversation), doors.last.sent]).toEqual([[], []]);
  });

  test("before the first connection opens one and goes out after the welcome", () => {
    const conversation = tab();
    conversation.say("有货吗");
    expect(doors.last.ids).toEqual([]);
    doors.last.hears(welcome());
    expect(doors.last.ids).toHaveLength(1);
  });

  test("of a card only the number travels, while all of it is shown", () => {
    const conversation = openTab();
    conversation.send([{ type: "product", sku: "100201", title: "Book 14" }]);
    expect(doors.last.sent).toMatchObject([{ contents: [{ type: "product", sku: "100201" }] }]);
    expect(doors.last.sent[0]).not.toHaveProperty("contents.0.title");
    expect(conversation.lines[0]?.contents[0]).toMatchObject({ title: "Book 14" });
  });

  test("ends the entry suggestions", () => {
    const conversation = tab();
    conversation.connect();
    doors.last.hears(welcome({ chips: ["我的订单到哪了"] }));
    expect(conversation.chips).toEqual(["我的订单到哪了"]);
    conversation.say("你好");
    expect(conversation.chips).toEqual([]);
    doors.last.breaks();
    vi.advanceTimersByTime(15_000);
    doors.last.hears(welcome({ chips: ["我的订单到哪了"] }));
    expect(conversation.chips).toEqual([]);
  });
});

describe("a broken line", () => {
  test("unacknowledged lines go out again in order, with their old ids", () => {
    const conversation = openTab();
    ["一", "二", "三"].forEach((text) => conversation.say(text));
    const ids = [...doors.last.ids];
    ack(ids[0]!, 1);
    reconnect();
    expect(doors.last.ids).toEqual(ids.slice(1));
  });

  test("what was typed meanwhile follows when it is back", () => {
    const conversation = openTab();
    doors.last.breaks();
    conversation.say("在吗");
    expect(shown(conversation)).toEqual(["pending 在吗"]);
    vi.advanceTimersByTime(15_000);
    doors.last.hears(welcome());
    expect(doors.last.ids).toHaveLength(1);
  });

  test("hello asks for what came after the last position, and nothing is shown twice", () => {
    const conversation = openTab();
    doors.last.hears(says(41, "第一句"));
    doors.last.hears(says(42, "第二句"));
    doors.last.breaks();
    vi.advanceTimersByTime(15_000);
    expect(doors.last.hello?.after).toBe(42);
    doors.last.hears(welcome({ messages: [says(42, "第二句"), says(43, "第三句")] }));
    expect(shown(conversation)).toEqual(["sent 第一句", "sent 第二句", "sent 第三句"]);
  });

  test("a line whose acknowledgement was lost is recognised by its id", () => {
    const conversation = openTab();
    conversation.say("有货吗");
    const [id] = doors.last.ids;
    reconnect(says(7, "有货吗", { id: id!, from: "consumer" }), says(8, "有"));
    expect(shown(conversation)).toEqual(["sent 有货吗", "sent 有"]);
    expect(doors.last.ids).toEqual([]);
  });

  test("after a gap too long to tell, only what the server tells is shown", () => {
    const conversation = openTab();
    doors.last.hears(says(1, "long ago"));
    reconnect(...Array.from({ length: 200 }, (_, i) => says(500 + i, `line ${i}`)));
    expect(conversation.lines).toHaveLength(200);
    expect(shown(conversation)[0]).toBe("sent line 0");
  });
});

describe("a reload", () => {
  test("keeps what was not acknowledged, and sends it", () => {
    openTab().say("有货吗");
    const [id] = doors.last.ids;
    const again = tab();
    expect(shown(again)).toEqual(["pending 有货吗"]);
    again.connect();
    doors.last.hears(welcome());
    expect(doors.last.ids).toEqual([id]);
  });

  test("keeps a failed line failed", () => {
    openTab().say("x");
    doors.last.hears({ type: "error", code: "too_long", id: doors.last.ids[0]! });
    const again = tab();
    expect(shown(again)).toEqual(["failed x"]);
    again.connect();
    doors.last.hears(welcome());
    expect(doors.last.ids).toEqual([]);
  });

  test("a visitor comes back as the same visitor", () => {
    openTab();
    const again = tab();
    expect(again.isKnown).toBe(true);
    again.connect();
    expect(doors.last.hello).toMatchObject({ token: "visitor-token", after: 0 });
  });
});

describe("a line that fails", () => {
  test("too long: it is the consumer's turn; sent again it is the same line", () => {
    const conversation = openTab();
    conversation.say("x");
    const id = doors.last.ids[0]!;
    doors.last.hears({ type: "error", code: "too_long", id });
    expect(conversation.lines[0]).toMatchObject({ delivery: "failed", failure: "too_long" });
    conversation.retry(id);
    expect(shown(conversation)).toEqual(["pending x"]);
    expect(doors.last.ids).toEqual([id, id]);
  });

  test("a busy server is asked again when it said, four times in all", () => {
    const conversation = openTab();
    conversation.say("x");
    for (let i = 0; i < 4; i++) {
      doors.last.hears({ type: "error", code: "busy", id: doors.last.ids[0]!, retryAfterMs: 2000 });
      vi.advanceTimersByTime(2000);
    }
    expect(doors.last.ids).toHaveLength(4);
    expect(conversation.lines[0]).toMatchObject({ delivery: "failed", failure: "busy" });
  });

  test("ten seconds without a word: the door is given up and the line goes through the next one", () => {
    const conversation = openTab();
    conversation.say("x");
    vi.advanceTimersByTime(10_000);
    expect(doors.all).toHaveLength(2);
    doors.last.hears(welcome());
    expect(doors.last.ids).toHaveLength(1);
    expect(shown(conversation)).toEqual(["pending x"]);
  });

  test("four doors without a word: it is the consumer's turn", () => {
    const conversation = openTab();
    conversation.say("x");
    for (let i = 0; i < 4; i++) {
      vi.advanceTimersByTime(10_000);
      if (i < 3) doors.last.hears(welcome());
    }
    expect(conversation.lines[0]).toMatchObject({ delivery: "failed", failure: "timeout" });
  });

  test("a deleted line is gone for good", () => {
    const conversation = openTab();
    conversation.say("x");
    doors.last.hears({ type: "error", code: "too_long", id: doors.last.ids[0]! });
    conversation.discard(doors.last.ids[0]!);
    expect([shown(conversation), shown(tab())]).toEqual([[], []]);
  });
});

describe("several tabs", () => {
  test("a line typed in another tab appears, and is no news", () => {
    const conversation = openTab();
    doors.last.hears(says(5, "从另一页发的", { id: "c-other", from: "consumer" }));
    expect(shown(conversation)).toEqual(["sent 从另一页发的"]);
    expect(news).toEqual([]);
  });

  test("two new tabs become one visitor: the later one says hello again with the first one's token", () => {
    const one = tab(), two = tab();
    one.connect();
    const first = doors.last;
    two.connect();
    const second = doors.last;
    first.hears(welcome({ token: "token-1" }));
    second.hears(welcome({ token: "token-2", consumer: { id: "v-2" } }));
    expect(doors.all).toHaveLength(3);
    expect(doors.last.hello?.token).toBe("token-1");
  });

  test("read in one is read in the other", () => {
    const one = openTab(), first = doors.last;
    const two = openTab(), second = doors.last;
    [first, second].forEach((door) => door.hears(says(9, "到货了")));
    expect([one.unread, two.unread]).toEqual([1, 1]);
    two.markRead();
    expect([one.unread, two.unread]).toEqual([0, 0]);
  });
});

describe("unread lines", () => {
  test("are the store's, after the last one that was seen", () => {
    const conversation = openTab();
    doors.last.hears(says(5, "一"));
    doors.last.hears(says(6, "我的", { from: "consumer" }));
    doors.last.hears(says(7, "二"));
    doors.last.hears(says(8, "加入了对话", { from: "system" }));
    expect(conversation.unread).toBe(2);
    conversation.markRead();
    expect(conversation.unread).toBe(0);
    expect(doors.last.sent.at(-1)).toEqual({ type: "read", position: 8 });
  });

  test("what came while the shopper was away counts right after the welcome", () => {
    openTab();
    doors.last.hears(says(5, "一"));
    tab().markRead();
    const later = tab();
    later.connect();
    doors.last.hears(welcome({ messages: [says(5, "一"), says(6, "您的留言有回复了")] }));
    expect(later.unread).toBe(2);
  });

  test("the history of a shopper new to this browser is not unread", () => {
    const conversation = tab(tokenOf("lihua"));
    conversation.connect();
    doors.last.hears(welcome({ consumer: { id: "lihua", identified: true }, messages: [says(1, "旧"), says(2, "也旧")] }));
    expect(conversation.unread).toBe(0);
  });

  test("only lines that were not known are news", () => {
    openTab();
    doors.last.hears(says(5, "一"));
    doors.last.hears(says(5, "一"));
    expect(news).toEqual(["一"]);
  });
});

describe("another shopper in the same browser", () => {
  test("sees nothing of the first, and sends nothing of theirs", () => {
    const conversation = openTab(tokenOf("lihua"));
    doors.last.hears(says(5, "您的订单已发货"));
    conversation.say("我的地址是…");
    conversation.identify(tokenOf("wangfang"));
    expect(shown(conversation)).toEqual([]);
    expect(doors.last.hello).toMatchObject({ token: tokenOf("wangfang"), after: 0 });
    doors.last.hears(welcome({ consumer: { id: "wangfang", identified: true } }));
    expect(doors.last.ids).toEqual([]);
  });

  test("back again, the first one's unsent line is still there", () => {
    const conversation = openTab(tokenOf("lihua"));
    conversation.say("有货吗");
    conversation.identify(tokenOf("wangfang"));
    conversation.identify(tokenOf("lihua"));
    expect(shown(conversation)).toEqual(["pending 有货吗"]);
  });

  test("a fresh token of the same shopper changes nothing but the hello", () => {
    const conversation = openTab(tokenOf("lihua"));
    doors.last.hears(says(5, "您好"));
    conversation.identify(tokenOf("lihua").replace("signature", "fresh"));
    expect(shown(conversation)).toEqual(["sent 您好"]);
    expect(doors.last.hello).toMatchObject({ token: tokenOf("lihua").replace("signature", "fresh"), after: 5 });
  });

  test("the identified shopper's token is not kept for the visitor who comes after", () => {
    openTab(tokenOf("lihua"));
    expect(tab().isKnown).toBe(false);
  });
});

describe("a file", () => {
  const picture = () => new File(["…"], "屏幕.png", { type: "image/png" });

  test("shows while it is on its way, and is said once the server has it", async () => {
    const conversation = openTab();
    conversation.sendFile(picture());
    expect(conversation.lines[0]).toMatchObject({ delivery: "pending", progress: 0 });
    await vi.advanceTimersByTimeAsync(0);
    expect(doors.last.sent).toMatchObject([{ type: "say", contents: [{ type: "picture", url: "/m/1.png" }] }]);
  });

  test("refused it says why, and can be tried again", async () => {
    upload = () => Promise.reject(new Refused("refused"));
    const conversation = openTab();
    conversation.sendFile(picture());
    await vi.advanceTimersByTimeAsync(0);
    expect(conversation.lines[0]).toMatchObject({ delivery: "failed", failure: "refused" });
    upload = async () => ({ type: "picture", url: "/m/2.png" });
    conversation.retry(conversation.lines[0]!.id);
    await vi.advanceTimersByTimeAsync(0);
    expect(doors.last.sent).toMatchObject([{ contents: [{ url: "/m/2.png" }] }]);
  });

  test("over ten megabytes does not even leave", async () => {
    upload = () => Promise.reject(new Error("must not be called"));
    const conversation = openTab();
    const file = picture();
    Object.defineProperty(file, "size", { value: 11 * 1024 * 1024 });
    conversation.sendFile(file);
    await vi.advanceTimersByTimeAsync(0);
    expect(conversation.lines[0]).toMatchObject({ delivery: "failed", failure: "too_large" });
  });
});

describe("signs", () => {
  test("the other side's typing ends with its line, or after eight seconds", () => {
    const conversation = openTab();
    doors.last.hears({ type: "typing", from: "bot" });
    expect(conversation.typing).toBe("bot");
    doors.last.hears(says(5, "有货"));
    expect(conversation.typing).toBeUndefined();
    doors.last.hears({ type: "typing", from: "agent" });
    vi.advanceTimersByTime(8000);
    expect(conversation.typing).toBeUndefined();
  });

  test("a bot that takes longer than a blink to answer is thinking", () => {
    const conversation = openTab();
    conversation.say("有货吗");
    ack(doors.last.ids[0]!, 4);
    expect(conversation.typing).toBeUndefined();
    vi.advanceTimersByTime(400);
    expect(conversation.typing).toBe("bot");
    doors.last.hears(says(5, "有货"));
    expect(conversation.typing).toBeUndefined();
  });

  test("an answer that comes at once shows no thinking afterwards", () => {
    const conversation = openTab();
    conversation.say("有货吗");
    ack(doors.last.ids[0]!, 4);
    doors.last.hears(says(5, "有货"));
    vi.advanceTimersByTime(1000);
    expect(conversation.typing).toBeUndefined();
  });

  test("while a person serves, only the person's own sign counts", () => {
    const conversation = openTab();
    doors.last.hears({ type: "serving", by: "agent", agent: "小美" });
    conversation.say("在吗");
    ack(doors.last.ids[0]!, 4);
    vi.advanceTimersByTime(1000);
    expect(conversation.typing).toBeUndefined();
  });

  test("our own typing is told at most every three seconds", () => {
    const conversation = openTab();
    conversation.type();
    conversation.type();
    vi.advanceTimersByTime(3000);
    conversation.type();
    expect(doors.last.sent.filter((frame) => frame.type === "typing")).toHaveLength(2);
  });

  test("an agent's read mark only moves forward", () => {
    const conversation = openTab();
    [7, 5].forEach((position) => doors.last.hears({ type: "read", position, from: "agent" }));
    expect(conversation.seenByAgent).toBe(7);
  });

  test("what the shopper looks at goes with hello, and again when it changes", () => {
    const conversation = tab();
    conversation.see({ page: "product", sku: "100201" });
    conversation.connect();
    expect(doors.last.hello?.context).toEqual({ page: "product", sku: "100201" });
    doors.last.hears(welcome());
    conversation.see({ page: "cart" });
    expect(doors.last.sent).toEqual([{ type: "context", language: "zh-CN", context: { page: "cart" } }]);
  });

  test("a thumb is told and shown", () => {
    const conversation = openTab();
    doors.last.hears(says(5, "有货", { rateable: true }));
    conversation.rate(5, true);
    expect(doors.last.sent).toEqual([{ type: "rate", position: 5, useful: true }]);
    expect(conversation.lines[0]?.rated).toBe(true);
  });

  test("an error that belongs to no line is told", () => {
    openTab();
    doors.last.hears({ type: "error", code: "bad_token" });
    expect(troubles).toEqual(["bad_token"]);
  });
});

test("how content one was is told once, and remembered across a reload", () => {
  const conversation = openTab();
  conversation.judge(2, ["slow"], "等了很久");
  expect(doors.last.sent).toEqual([{ type: "survey", conversation: "k-1", mark: 2, reasons: ["slow"], comment: "等了很久" }]);
  expect([conversation.isSurveyed, openTab().isSurveyed]).toEqual([true, true]);
});

test("without a connection it is not told, and says so", () => {
  const conversation = tab();
  conversation.judge(5, [], "");
  expect([conversation.isSurveyed, troubles]).toEqual([false, ["offline"]]);
});

test("asking for a person and leaving a message are lines like any other", () => {
  const conversation = openTab();
  conversation.askForHuman();
  conversation.leaveMessage({ name: "李华", phone: "13800000000", text: "请回电" });
  expect(shown(conversation)).toEqual(["pending 转人工", "pending 请回电"]);
  reconnect();
  expect(doors.last.sent.map((frame) => frame.type)).toEqual(["human", "leave"]);
});
