/**
 * Gives a file to the browser's own download; whether it arrives cannot be known. A file whose name has
 * no ending is no text to the browser, which would put one behind it.
 */
export function download(file: File): void {
  const content = file.name.includes('.')
    ? file
    : file.slice(0, file.size, 'application/octet-stream');
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Today's date where the person is, as `2026-11-23`. */
export function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
