/** The desk's REST calls: one function for a call, one kind of error for whatever goes wrong. */

/** Why a call failed: `code` of the protocol, `network` where nobody answered, `bug` where the answer was none. */
export class DeskError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 0,
    /** Seconds until it makes sense to try again; 0 for unknown. */
    readonly retryAfter = 0,
  ) {
    super(message);
  }
}

export type Fetch = typeof fetch;
export interface CallOptions { query?: Record<string, string | number | undefined>; signal?: AbortSignal }

export class Calls {
  /** The server's clock less ours, in milliseconds, as far as whole seconds tell. */
  skew = 0;
  /** In what language the server words what it says. */
  language: () => string = () => "zh-CN";
  /** Told when a call finds out that the session is over. */
  onSignedOut: () => void = () => {};

  constructor(
    private readonly fetcher: Fetch = (...call) => fetch(...call),
    private readonly base = "/api/desk",
  ) {}

  get<T>(path: string, options: CallOptions = {}): Promise<T> {
    return this.call<T>("GET", path, undefined, options);
  }

  post<T = void>(path: string, body: unknown = {}): Promise<T> {
    return this.call<T>("POST", path, body);
  }

  put<T = void>(path: string, body: unknown): Promise<T> {
    return this.call<T>("PUT", path, body);
  }

  patch<T = void>(path: string, body: unknown): Promise<T> {
    return this.call<T>("PATCH", path, body);
  }

  remove<T = void>(path: string): Promise<T> {
    return this.call<T>("DELETE", path);
  }

  private async call<T>(method: string, path: string, body?: unknown, { query, signal }: CallOptions = {}): Promise<T> {
    const file = body instanceof Blob;
    const response = await this.answered(`${this.base}${path}${queryOf(query)}`, {
      method,
      credentials: "same-origin",
      headers: {
        Accept: "application/json",
        "Accept-Language": this.language(),
        ...(method === "GET" ? {} : { "X-Lingxi-Desk": "1" }),
        ...(body === undefined ? {} : { "Content-Type": file ? body.type || "application/octet-stream" : "application/json" }),
      },
      ...(body === undefined ? {} : { body: file ? body : JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
    this.setClock(response);
    if (!response.ok) throw await this.refused(response);
    return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
  }

  private async answered(url: string, request: RequestInit): Promise<Response> {
    try {
      return await this.fetcher(url, request);
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") throw error;
      throw new DeskError("network", "");
    }
  }

  private setClock(response: Response): void {
    const date = Date.parse(response.headers.get("Date") ?? "");
    if (Number.isNaN(date)) return;
    const skew = date + 500 - Date.now();
    this.skew = Math.abs(skew) < 1500 ? 0 : skew;
  }

  private async refused(response: Response): Promise<DeskError> {
    const body = (await response.json().catch(() => ({}))) as { code?: string; message?: string; detail?: string };
    const error = new DeskError(body.code ?? (response.status >= 500 ? "bug" : "refused"), body.detail ?? body.message ?? "", response.status,
      Number(response.headers.get("Retry-After") ?? 0));
    if (error.code === "signed_out") this.onSignedOut();
    return error;
  }
}

function queryOf(query: CallOptions["query"]): string {
  const pairs = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== "").map(([key, value]) => [key, String(value)]);
  return pairs.length ? `?${new URLSearchParams(pairs)}` : "";
}
