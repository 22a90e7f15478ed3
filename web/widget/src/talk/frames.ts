/** The frames of docs/protocol.md, as the widget speaks and hears them. */

export type Speaker = "consumer" | "bot" | "agent" | "system";
export type Serving = "bot" | "queue" | "agent" | "form";

export interface OrderItem {
  sku: string;
  title: string;
  picture?: string;
  quantity: number;
  price: string;
}

export interface ProductCard {
  type: "product";
  sku: string;
  title?: string;
  url?: string;
  picture?: string;
  price?: string;
  listPrice?: string;
  /** Of the prices; yuan where it is not said. */
  currency?: string;
  stock?: number;
  sellingPoints?: string[];
  options?: Record<string, string>;
}

export interface OrderCard {
  type: "order";
  order: string;
  status?: string;
  statusText?: string;
  amount?: string;
  /** Of the amounts; yuan where it is not said. */
  currency?: string;
  placed?: string;
  items?: OrderItem[];
  url?: string;
  expected?: string;
  latest?: string | { at?: string; place?: string; text?: string };
}

export interface Picture { type: "picture"; url: string; alt?: string; width?: number; height?: number }
export interface Video { type: "video"; url: string; poster?: string; caption?: string; seconds?: number }
export interface StickerContent { type: "sticker"; name: string; url?: string; alt?: string }
export interface FileContent { type: "file"; url: string; name?: string; bytes?: number; mime?: string }
export interface Steps { type: "steps"; title?: string; steps: string[]; notes?: string[] }
export interface LinkContent { type: "link"; url: string; title?: string }
export interface FormContent { type: "form"; form: string; title?: string; fields?: string[] }

export interface Coupon { type: "coupon"; promotion: string; name: string; text?: string; code?: string; until?: string }

export type Content =
  | { type: "text"; text: string }
  | Picture | Video | StickerContent | FileContent
  | ProductCard | OrderCard | Coupon | Steps | LinkContent | FormContent;

/** What the shopper looks at now, as the host page tells it. */
export interface ShopContext {
  page?: string;
  url?: string;
  title?: string;
  sku?: string;
  picture?: string;
  price?: string;
  cart?: { sku: string; quantity: number }[];
  order?: string;
}

/** A frame that becomes a line of the conversation: it has our own id and is acknowledged. */
export type LineFrame =
  | { type: "say"; id: string; contents: Content[] }
  | { type: "human"; id: string }
  | { type: "leave"; id: string; name: string; phone: string; text: string };

/** A frame that leaves no line behind. */
export type SignFrame =
  | { type: "context"; language: string; context: ShopContext }
  | { type: "typing" }
  | { type: "read"; position: number }
  | { type: "rate"; position: number; useful: boolean }
  | { type: "survey"; conversation: string; mark: number; reasons: string[]; comment: string }
  | { type: "stay" };

export interface Hello {
  type: "hello";
  store: string;
  token?: string;
  after: number;
  language: string;
  context: ShopContext;
}

export interface MessageFrame {
  type: "message";
  position: number;
  id?: string;
  from: Speaker;
  name?: string;
  contents: Content[];
  chips?: string[];
  replyTo?: number;
  at?: string;
  rateable?: boolean;
  rated?: boolean;
}

export interface Welcome {
  type: "welcome";
  conversation: string;
  consumer: { id: string; name?: string; identified?: boolean };
  token?: string;
  position: number;
  store: { id: string; name: string; nameEn?: string; greeting?: string; currency?: string };
  serving: Serving;
  messages: MessageFrame[];
  chips?: string[];
  read?: number;
}

export interface Ack { type: "ack"; id: string; position: number; at?: string }
export interface ServingFrame { type: "serving"; by: Serving; agent?: string; ahead?: number; waitSeconds?: number }
export interface ErrorFrame { type: "error"; code: string; message?: string; id?: string; retryAfterMs?: number }

export type ServerFrame =
  | Welcome | Ack | MessageFrame | ServingFrame | ErrorFrame
  | { type: "typing"; from: "bot" | "agent" }
  | { type: "read"; position: number; from?: Speaker }
  | { type: "pong" };
