/** "830 KB", "2.4 MB". */
export function bytesLabel(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/**
 * "¥5499" or "£19.90", as the bot writes them: cents only where there are some. Text that is no number is left alone.
 * @param currency a code such as USD; without it yuan
 */
export function priceLabel(price: string, currency = "CNY"): string {
  const value = Number(price);
  if (!price || Number.isNaN(value)) return price;
  const digits = Number.isInteger(value) ? 0 : 2;
  return signOf(currency) + value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false });
}

/** The sign before an amount: ¥, $, £, and for currencies without one their code and a space. */
function signOf(currency: string): string {
  if (currency === "CNY") return "¥";
  try {
    const sign = new Intl.NumberFormat("en-US", { style: "currency", currency }).formatToParts(0).find((part) => part.type === "currency")?.value ?? currency;
    return /[A-Za-z]$/.test(sign) ? `${sign} ` : sign;
  } catch {
    return `${currency} `;
  }
}
