import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { clauseName } from '../../licence/clause-name.ts';
import type { ClauseId } from '../../licence/clauses.ts';
import { licenceSource } from '../../licence/source.ts';
import { useWords } from '../words/speech.ts';
import type { LicenceText } from './passage-text.ts';
import './definition.css';

/** Milliseconds a pointer rests on a term before its definition opens, and is away before it closes. */
const hoverTime = 150;

/** Pixels between a definition and its term, and between it and the edge of the window. */
const gap = 6;
const margin = 8;

interface TermProps {
  readonly clause: ClauseId;
  readonly text: LicenceText;
  readonly children: ReactNode;
}

let closeLast: (() => void) | null = null;

/**
 * A defined term in a passage of the licence. It opens its definition on focus, hover and tap, and
 * closes it on Escape, on blur and when the pointer has left both.
 */
export function Term({ clause, text, children }: TermProps) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const term = useRef<HTMLSpanElement>(null);
  const timer = useRef(0);
  const closesOnClick = useRef(false);
  const panel = useId();

  const settle = useCallback((toOpen: boolean) => {
    window.clearTimeout(timer.current);
    setOpen(toOpen);
  }, []);
  const settleLater = (toOpen: boolean) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setOpen(toOpen), hoverTime);
  };

  useEffect(() => () => window.clearTimeout(timer.current), []);
  useEffect(() => {
    if (!open) return;
    const close = () => settle(false);
    const closeOnEscape = ({ key }: globalThis.KeyboardEvent) => key === 'Escape' && close();
    const closeOutside = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && place.current?.contains(target))) close();
    };
    closeLast?.();
    closeLast = close;
    document.addEventListener('keydown', closeOnEscape);
    document.addEventListener('pointerdown', closeOutside);
    return () => {
      document.removeEventListener('keydown', closeOnEscape);
      document.removeEventListener('pointerdown', closeOutside);
      if (closeLast === close) closeLast = null;
    };
  }, [open, settle]);

  const byKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    settle(!open);
  };

  return (
    <span
      ref={place}
      className="term-place"
      onPointerEnter={({ pointerType }) => pointerType === 'mouse' && settleLater(true)}
      onPointerLeave={({ pointerType }) => {
        if (pointerType === 'mouse' && document.activeElement !== term.current) settleLater(false);
      }}
    >
      {/* A button is one box: a full stop could begin the line after it, and its words could not be copied. */}
      <span
        ref={term}
        role="button"
        tabIndex={0}
        className="term"
        aria-expanded={open}
        aria-describedby={open ? panel : undefined}
        onPointerDown={({ pointerType }) => {
          closesOnClick.current = open && pointerType !== 'mouse';
        }}
        onClick={() => {
          settle(!closesOnClick.current);
          closesOnClick.current = false;
        }}
        onKeyDown={byKey}
        onFocus={() => settle(true)}
        onBlur={() => {
          if (place.current?.matches(':hover') !== true) settle(false);
        }}
      >
        {children}
      </span>
      {open && <Definition id={panel} clause={clause} text={text} term={term} />}
    </span>
  );
}

interface DefinitionProps {
  readonly id: string;
  readonly clause: ClauseId;
  readonly text: LicenceText;
  readonly term: { readonly current: HTMLElement | null };
}

function Definition({ id, clause, text, term }: DefinitionProps) {
  const { t, language } = useWords();
  const panel = useRef<HTMLSpanElement>(null);
  const { original, translation } = text.clause(clause);

  useLayoutEffect(() => {
    const place = () => {
      if (panel.current !== null && term.current !== null) placeBeside(panel.current, term.current);
    };
    place();
    window.addEventListener('resize', place);
    return () => window.removeEventListener('resize', place);
  }, [term]);

  return (
    <span ref={panel} id={id} role="tooltip" className="definition">
      <span lang={language} className="caption">
        {clauseName(t, clause)}
      </span>
      <span lang={licenceSource.language} className="original">
        {original.text}
      </span>
      {translation !== null && (
        <span lang={text.language} className="translation">
          {translation.text}
        </span>
      )}
    </span>
  );
}

/** Puts the panel under the term, or above it where only there is room, and within the window's width. */
function placeBeside(panel: HTMLElement, term: HTMLElement): void {
  const lines = term.getClientRects();
  const last = lines[lines.length - 1];
  const frame = panel.offsetParent?.getBoundingClientRect();
  if (last === undefined || frame === undefined) return;
  const { clientWidth, clientHeight } = document.documentElement;
  const { width, height } = panel.getBoundingClientRect();
  const left = Math.max(margin, Math.min(last.left, clientWidth - margin - width));
  const first = lines[0] ?? last;
  const above = first.top - gap - height;
  const below = last.bottom + gap;
  const fitsOnlyAbove = below + height > clientHeight && above > 0;
  panel.style.left = `${left - frame.left}px`;
  panel.style.top = `${(fitsOnlyAbove ? above : below) - frame.top}px`;
}
