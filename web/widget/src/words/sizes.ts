/** "830 KB", "2.4 MB". */
export function bytesLabel(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** "¥5,499" or "¥19.90": cents only where there are some. Text that is no number is left alone. */
export function priceLabel(price: string): string {
  const value = Number(price);
  if (!price || Number.isNaN(value)) return price;
  const digits = Number.isInteger(value) ? 0 : 2;
  return "¥" + value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
