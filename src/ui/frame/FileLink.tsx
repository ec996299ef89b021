import type { ReactNode } from 'react';
import type { licenceSource } from '../../licence/source.ts';
import { useSession } from '../session/context.ts';
import { isSingleFile } from '../session/single-file.ts';

/** The texts that a build holds beside its pages, and the single file within itself. */
type TextFile = typeof licenceSource.file | 'third-party-licences.txt';

interface FileLinkProps {
  readonly file: TextFile;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A link to a text of the build; in the single file it hands out the text as a download. */
export function FileLink({ file, className, children }: FileLinkProps) {
  const { root } = useSession();
  const target = isSingleFile
    ? { href: addressWithin(file), download: file.split('/').at(-1) }
    : { href: root + file };
  return (
    <a {...target} className={className}>
      {children}
    </a>
  );
}

const addresses = new Map<TextFile, string>();

function addressWithin(file: TextFile): string {
  const element = document.querySelector(`script[data-file="${file}"]`);
  const text = new Blob([element?.textContent ?? ''], { type: 'text/plain;charset=utf-8' });
  const address = addresses.get(file) ?? URL.createObjectURL(text);
  addresses.set(file, address);
  return address;
}
