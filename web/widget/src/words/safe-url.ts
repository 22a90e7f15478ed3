/**
 * The address if it may be shown or followed, else `undefined`: http, https, or a path of the server. Whatever runs or
 * carries its own document (`javascript:`, `data:`) is refused, hidden behind blanks and control characters as well.
 */
export function safeUrl(url: string | undefined, server: string): string | undefined {
  if (!url) return undefined;
  if (url.startsWith("blob:")) return url.startsWith(`blob:${location.origin}/`) ? url : undefined;
  try {
    const resolved = new URL(url, `${server}/`);
    return resolved.protocol === "https:" || resolved.protocol === "http:" ? resolved.href : undefined;
  } catch {
    return undefined;
  }
}
