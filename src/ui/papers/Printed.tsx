import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import './print.css';

interface PrintedProps {
  /** What stands at the head of every sheet. */
  readonly title: string;
  readonly date?: string;
  readonly children: ReactNode;
}

/**
 * What is printed in place of the screen that it belongs to, whichever way the print is asked for:
 * a document beside the page, made when the first print begins and never shown on the screen.
 */
export function Printed({ title, date, children }: PrintedProps) {
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    const paper = window.matchMedia('print');
    const make = () => flushSync(() => setAsked((times) => times + 1));
    const change = () => paper.matches && make();
    window.addEventListener('beforeprint', make);
    paper.addEventListener('change', change);
    return () => {
      window.removeEventListener('beforeprint', make);
      paper.removeEventListener('change', change);
    };
  }, []);
  return (
    asked > 0 && (
      <Sheets title={title} date={date ?? ''}>
        {children}
      </Sheets>
    )
  );
}

interface SheetsProps {
  readonly title: string;
  readonly date: string;
  readonly children: ReactNode;
}

function Sheets({ title, date, children }: SheetsProps) {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    document.body.classList.add('has-printed');
    style.setProperty('--printed-title', JSON.stringify(title));
    style.setProperty('--printed-date', JSON.stringify(date === '' ? '' : `${date}  ·  `));
    return () => {
      document.body.classList.remove('has-printed');
      style.removeProperty('--printed-title');
      style.removeProperty('--printed-date');
    };
  }, [title, date]);
  return createPortal(<main className="printed">{children}</main>, document.body);
}
