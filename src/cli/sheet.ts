/** Gathers what is to be printed together, as UTF-8; its room is used again for the next sheet. */
export class Sheet {
  #room = Buffer.allocUnsafe(1 << 17);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  write(text: string): void {
    this.#makeRoom(3 * text.length);
    this.#length += this.#room.write(text, this.#length);
  }

  copy(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#room.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** What was gathered; it holds until something is gathered again. */
  take(): Uint8Array {
    const gathered = this.#room.subarray(0, this.#length);
    this.#length = 0;
    return gathered;
  }

  #makeRoom(bytes: number): void {
    const needed = this.#length + bytes;
    if (needed <= this.#room.length) return;
    const larger = Buffer.allocUnsafe(2 * needed);
    this.#room.copy(larger, 0, 0, this.#length);
    this.#room = larger;
  }
}
