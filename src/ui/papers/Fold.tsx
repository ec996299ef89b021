import { type ReactNode, useState } from 'react';

interface FoldProps {
  readonly title: ReactNode;
  readonly paper?: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** Something folded, whose content is made when it is opened. */
export function Fold({ title, paper, className, children }: FoldProps) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className={className}
      data-paper={paper}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{title}</summary>
      {open && children}
    </details>
  );
}
