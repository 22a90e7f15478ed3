// A stand-in for the server while working on the front end: node fake/server.mjs [--port 8099] [--store ../demo/store] [--static ../target/classes/static]
// Nothing is durable, tokens are not signed. Lines that begin with "!" play tricks: !busy !error !drop !queue !agent !down
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { WebSocketServer } from "ws";
import { replies } from "./bot.mjs";
import { loadStore } from "./store.mjs";

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const { values: options } = parseArgs({ options: {
  port: { type: "string", default: "8099" }, store: { type: "string", default: join(web, "../demo/store") }, static: { type: "string", default: join(web, "../target/classes/static") },
} });
const store = loadStore(options.store);

// ---- the conversation -------------------------------------------------------------------------------------------------
const log = [];
const rooms = new Map(); // consumer → { serving, listeners }
const uploads = new Map();
let position = 40;

const room = (who) => rooms.get(who) ?? rooms.set(who, { serving: { type: "serving", by: "bot" }, listeners: new Set() }).get(who);
const tell = (who, frame) => room(who).listeners.forEach((listener) => listener(frame));
const own = (who) => log.filter((line) => line.who === who);

function record(who, line) {
  const known = line.id && own(who).find((it) => it.frame.id === line.id);
  if (known) return { frame: known.frame, isNew: false };
  const frame = { type: "message", position: ++position, at: new Date().toISOString(), ...line };
  log.push({ who, frame });
  tell(who, frame);
  return { frame, isNew: true };
}

function welcome({ token, after = 0 }) {
  const { consumer, name } = decode(token) ?? { consumer: `v-${Math.random().toString(36).slice(2, 10)}` };
  const identified = store.consumers.some((it) => it.consumer === consumer);
  const messages = own(consumer).map((it) => it.frame).filter((it) => it.position > after).slice(-200);
  const chips = identified ? ["我的订单到哪了", "什么时候发货", "怎么申请退货", "有什么优惠"] : ["推荐一款轻薄本", "有什么优惠", "怎么安装", "支持7天无理由吗"];
  return { type: "welcome", conversation: `k-${consumer}`, consumer: { id: consumer, name, identified }, token: token ?? encode({ consumer }), position: messages.at(-1)?.position ?? after,
    store: { id: "lingxi", name: store.name, nameEn: store.nameEn, greeting: store.greeting }, serving: room(consumer).serving.by, messages, chips };
}

/** Returns an ack or an error frame. */
function say(who, frame) {
  const text = frame.contents?.[0]?.text ?? frame.text ?? "";
  if (text === "!busy") return { type: "error", code: "busy", id: frame.id, message: "busy", retryAfterMs: 1500 };
  if (text === "!error" || text.length > 4000) return { type: "error", code: "too_long", id: frame.id, message: "too long" };
  if (text === "!drop") return undefined;
  const contents = (frame.contents ?? [{ type: "text", text: frame.text ?? "转人工" }]).map((it) => (it.type === "product" && store.has(it.sku) ? store.card(it.sku) : it.type === "order" ? store.orders(who).find((o) => o.order === it.order) ?? it : it));
  const { frame: line, isNew } = record(who, { id: frame.id, from: "consumer", contents });
  if (isNew) answer(who, frame, text);
  return { type: "ack", id: frame.id, position: line.position, at: line.at };
}

function answer(who, frame, text) {
  const place = room(who);
  if (text === "!queue" || text === "!agent") return serve(who, text === "!queue" ? 3 : 0);
  if (place.serving.by === "agent") return later(900, () => tell(who, { type: "typing", from: "agent" }), 2200, () => {
    tell(who, { type: "read", position, from: "agent" });
    record(who, { from: "agent", name: "小美", contents: [{ type: "text", text: "您好，我看一下，请稍等。" }] });
  });
  const { handoff, by, ...reply } = replies(store, frame, who);
  later(200, () => tell(who, { type: "typing", from: "bot" }), 700, () => {
    record(who, { from: "bot", ...reply });
    if (handoff) serve(who, 3);
    if (by) serving(who, { by });
  });
}

function serving(who, change) {
  room(who).serving = { type: "serving", ...change };
  tell(who, room(who).serving);
}

function serve(who, ahead) {
  if (ahead > 0) {
    serving(who, { by: "queue", ahead, waitSeconds: ahead * 40 });
    return later(6000, () => room(who).serving.by === "queue" && serve(who, ahead - 1));
  }
  serving(who, { by: "agent", agent: "小美" });
  record(who, { from: "system", contents: [{ type: "text", text: "客服 小美 加入了对话" }] });
  record(who, { from: "agent", name: "小美", contents: [{ type: "text", text: "您好，我是小美，请问有什么可以帮您？" }, { type: "sticker", name: "hello" }] });
}

function sign(who, frame) {
  if (frame.type === "stay") serving(who, { by: "bot" });
}

function later(...plan) {
  for (let i = 0; i < plan.length; i += 2) setTimeout(plan[i + 1], plan[i]).unref();
}

const encode = (payload) => `${Buffer.from(JSON.stringify({ store: "lingxi", ...payload })).toString("base64url")}.unsigned`;
function decode(token) {
  try {
    return JSON.parse(Buffer.from(token.split(".")[0], "base64url").toString());
  } catch {
    return undefined;
  }
}

// ---- HTTP -------------------------------------------------------------------------------------------------------------
const TYPES = { ".js": "text/javascript", ".css": "text/css", ".html": "text/html; charset=utf-8", ".json": "application/json", ".svg": "image/svg+xml", ".mp4": "video/mp4", ".jpg": "image/jpeg", ".png": "image/png" };
const isDown = () => Date.now() < downUntil;
let downUntil = 0;

const server = createServer(async (request, response) => {
  if (isDown()) return request.socket.destroy();
  const url = new URL(request.url, "http://localhost");
  const body = await read(request);
  const answer = await route(request, url, body, response).catch((error) => [500, { code: "bug", message: String(error) }]);
  if (!answer) return;
  const [status, content, type = "application/json"] = answer;
  response.writeHead(status, { "Content-Type": type, "Cache-Control": "no-store" }).end(Buffer.isBuffer(content) || typeof content === "string" ? content : JSON.stringify(content));
});

async function route(request, url, body, response) {
  const { pathname: path, searchParams: query } = url;
  const who = cookie(request) ?? "visitor";
  const me = store.consumers.find((it) => it.consumer === who);
  const bearer = decode(request.headers.authorization?.slice(7))?.consumer;
  const json = () => JSON.parse(body.toString() || "{}");
  if (path === "/shop/api/store") return [200, { store: "lingxi", name: store.name, nameEn: store.nameEn, categories: store.categories, consumers: store.consumers }];
  if (path === "/shop/api/products") return [200, store.list(query.get("category"), query.get("q"))];
  if (path.startsWith("/shop/api/products/")) return found(store.whole(path.split("/").at(-1)));
  if (path === "/shop/api/sign-in" || path === "/shop/api/sign-out") {
    const next = store.consumers.find((it) => it.consumer === json().consumer);
    response.setHeader("Set-Cookie", `who=${next?.consumer ?? ""}; Path=/; HttpOnly`);
    return [200, identity(next)];
  }
  if (path === "/shop/api/me") return [200, identity(me)];
  if (path === "/shop/api/cart") {
    if (request.method === "POST") store.putInCart(who, json().sku, json().quantity);
    return [200, store.cart(who)];
  }
  if (path === "/shop/api/orders") return [200, store.orders(who)];
  if (path.startsWith("/shop/api/orders/")) return found(store.order(who, path.split("/").at(-1)));
  if (path === "/api/consumer/hello") return [200, welcome(json())];
  if (path === "/api/consumer/orders") return [200, store.orders(bearer)];
  if (path === "/api/consumer/lines" && request.method === "POST") return posted(say(bearer, json()));
  if (path === "/api/consumer/lines") return [200, await poll(bearer, Number(query.get("after")), Number(query.get("wait")))];
  if (path === "/api/consumer/signs") return ["human", "leave"].includes(json().type) ? posted(say(bearer, json())) : (sign(bearer, json()), [204]);
  if (path === "/api/consumer/media") return upload(query.get("name"), request.headers["content-type"], body);
  if (uploads.has(path)) return [200, ...uploads.get(path)];
  if (path.startsWith("/media/")) return file(join(options.store, path));
  if (path.startsWith("/shop") && !extname(path)) return file(join(options.static, "shop/index.html"));
  return file(join(options.static, normalize(path)));
}

const found = (it) => (it ? [200, it] : [404, { code: "not_found" }]);
const identity = (it) => (it ? { ...it, token: encode({ consumer: it.consumer, name: it.name }) } : {});
const cookie = (request) => /who=(\w+)/.exec(request.headers.cookie ?? "")?.[1];
const posted = (frame) => (frame?.type === "ack" ? [200, { ack: frame }] : [429, frame ?? { code: "bug" }]);

async function file(path) {
  const content = await readFile(path).catch(() => undefined);
  return content ? [200, content, TYPES[extname(path)] ?? "application/octet-stream"] : [404, "not found", "text/plain"];
}

function upload(name, type, body) {
  const url = `/uploads/${uploads.size}${extname(name)}`;
  if (/\.exe$/i.test(name)) return [415, { code: "refused" }];
  uploads.set(url, [body, type]);
  return [200, type.startsWith("image/") ? { url, type: "picture" } : type.startsWith("video/") ? { url, type: "video" } : { url, type: "file" }];
}

function poll(who, after, wait) {
  const news = () => ({ messages: own(who).map((it) => it.frame).filter((it) => it.position > after), serving: room(who).serving });
  if (news().messages.length) return news();
  return new Promise((resolve) => {
    const done = () => { room(who).listeners.delete(listener); clearTimeout(timer); resolve(news()); };
    const listener = (frame) => frame.type === "message" && done();
    const timer = setTimeout(done, wait * 1000);
    room(who).listeners.add(listener);
  });
}

async function read(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

// ---- WebSocket --------------------------------------------------------------------------------------------------------
const sockets = new WebSocketServer({ server, path: "/ws/consumer", verifyClient: (info, done) => done(!isDown() && !process.env.FAKE_NO_SOCKETS, 503) });
sockets.on("connection", (socket) => {
  let who;
  const listener = (frame) => socket.send(JSON.stringify(frame));
  socket.on("close", () => who && room(who).listeners.delete(listener));
  socket.on("message", (bytes) => {
    const frame = JSON.parse(bytes);
    if (frame.type === "hello") {
      const greeting = welcome(frame);
      who = greeting.consumer.id;
      room(who).listeners.add(listener);
      listener(greeting);
      if (room(who).serving.by !== "bot") listener(room(who).serving);
    } else if (frame.type === "ping") listener({ type: "pong" });
    else if (["say", "human", "leave"].includes(frame.type)) {
      const answer = say(who, frame);
      if (answer) listener(answer);
      if (frame.contents?.[0]?.text === "!down") goDown();
    } else sign(who, frame);
  });
});

/** Fifteen seconds without a network. */
function goDown() {
  downUntil = Date.now() + 15_000;
  sockets.clients.forEach((socket) => socket.terminate());
}

server.listen(Number(options.port), "127.0.0.1", () => console.log(`ready http://127.0.0.1:${options.port}/shop/`));
