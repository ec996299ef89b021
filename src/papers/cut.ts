/** What is read as one character: a letter with its marks, a flag, emoji that are joined. */
const character =
  /(?:\p{Regional_Indicator}{2}|.)(?:\u200D\p{Extended_Pictographic}|[\p{M}\p{Emoji_Modifier}\p{Join_Control}]|[\u{E0020}-\u{E007F}])*/gsu;

/** As much of the beginning of a text as has at most `room` units, which `size` counts; no character is cut within. */
export function beginning(text: string, room: number, size: (text: string) => number): string {
  let used = 0;
  let end = 0;
  for (const [one] of text.matchAll(character)) {
    used += size(one);
    if (used > room) break;
    end += one.length;
  }
  return text.slice(0, end);
}
