/** A text whose e-mail addresses stand on one line where the window is wide enough: a hyphen in one is not taken for a break. */
export function Unbroken({ text }: { readonly text: string }) {
  return text.split(/([\w.]+@[\w.-]*\w)/u).map((part) =>
    part.includes('@') ? (
      <span key={part} className="address">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
