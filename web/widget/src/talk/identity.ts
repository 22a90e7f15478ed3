/**
 * Who a token speaks for, to keep the unsent lines of one shopper apart from another's in the same browser. This proves
 * nothing: only the server checks the signature.
 */
export function whoIs(token: string | undefined): string {
  if (!token) return "visitor";
  try {
    const payload = token.split(".")[0]!.replace(/-/g, "+").replace(/_/g, "/");
    const bytes = Uint8Array.from(atob(payload), (char) => char.charCodeAt(0));
    const { consumer } = JSON.parse(new TextDecoder().decode(bytes)) as { consumer?: unknown };
    return typeof consumer === "string" && consumer ? `as-${consumer}` : "visitor";
  } catch {
    return "visitor";
  }
}

/** An id for a line; `randomUUID` is missing on plain http pages. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return "c-" + Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
