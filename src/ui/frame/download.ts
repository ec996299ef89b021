/** Hands a text to the person as a file of this name, by the browser's own download. */
export function downloadText(name: string, text: string, type: string): void {
  download(name, new Blob([text], { type }));
}

/** Hands bytes to the person as a file of this name, by the browser's own download. */
export function downloadBytes(name: string, bytes: Uint8Array, type: string): void {
  download(name, new Blob([bytes.slice()], { type }));
}

function download(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Today's date where the person is, as `2026-11-23`. */
export function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
