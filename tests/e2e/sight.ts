/** Where a line stands: read once of what the browser hands out, as it is compared with every other. */
type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom' | 'width' | 'height'>;

/** In the page: what of the text that is there to be read lies outside the window, is cut, or lies on other text. */
export function textFaults(): readonly string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  const faults = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide`] : [];
  /** Asks of each element but once, as nothing changes here. */
  const once = (ask: (element: Element) => boolean) => {
    const told = new Map<Element, boolean>();
    return (element: Element): boolean => {
      const is = told.get(element) ?? ask(element);
      told.set(element, is);
      return is;
    };
  };
  /** Hidden from sight alone, for whoever hears the page. */
  const isHeardOnly = once(
    (element): boolean =>
      getComputedStyle(element).clipPath === 'inset(50%)' ||
      (element.parentElement !== null && isHeardOnly(element.parentElement)),
  );
  /** Stays in the window while the page moves below it. */
  const floats = once(
    (element): boolean =>
      /fixed|sticky/u.test(getComputedStyle(element).position) ||
      (element.parentElement !== null && floats(element.parentElement)),
  );
  const clips = once((element) => /hidden|clip/u.test(getComputedStyle(element).overflow));
  const lines: { readonly text: string; readonly of: Element; readonly box: Box }[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const of = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    const hidden = of?.closest('.skip, [role="tooltip"], svg, option') ?? null;
    if (of === null || text === '' || hidden !== null || !of.checkVisibility()) continue;
    if (isHeardOnly(of)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom, width, height } of range.getClientRects()) {
      const box = { left, right, top, bottom, width, height };
      if (width >= 1) lines.push({ text: text.slice(0, 60), of, box });
    }
  }
  for (const { text, of, box } of lines) {
    if (box.width <= 1 || box.height <= 1) continue;
    if (box.left < -1 || box.right > clientWidth + 1) faults.push(`outside: ${text}`);
    for (let part: Element | null = of; part !== null; part = part.parentElement) {
      if (part === document.body || !clips(part)) continue;
      const frame = part.getBoundingClientRect();
      const within =
        box.left >= frame.left - 1 &&
        box.right <= frame.right + 1 &&
        box.top + box.height / 4 >= frame.top &&
        box.bottom - box.height / 4 <= frame.bottom;
      if (frame.width > 1 && !within) faults.push(`cut: ${text}`);
    }
  }
  for (const [n, one] of lines.entries()) {
    for (let m = n + 1; m < lines.length; m += 1) {
      const other = lines[m] as (typeof lines)[number];
      if (other.box.top >= one.box.bottom || other.box.bottom <= one.box.top) continue;
      if (floats(one.of) !== floats(other.of)) continue;
      const wide =
        Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const high =
        Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      const least = Math.min(one.box.height, other.box.height);
      if (wide > 3 && high > least * 0.45)
        faults.push(`on each other: ${one.text} | ${other.text}`);
    }
  }
  return [...new Set(faults)];
}

/** In the page: what is wrong with how it is built, for somebody who hears it. */
export function structureFaults(): readonly string[] {
  const seen = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility());
  const [h1, ...more] = seen('h1');
  const faults: string[] = [];
  const here = `#/${location.hash.split('/')[1] ?? ''}`;
  for (const link of seen(`:is(nav, footer) a[href="${here}"]:not(main *)`)) {
    if (link.getAttribute('aria-current') !== 'page') faults.push(`not current: ${link.innerText}`);
  }
  if (h1 === undefined || more.length > 0) faults.push(`${seen('h1').length} headings of the page`);
  if (seen('main').length !== 1) faults.push(`${seen('main').length} mains`);
  const [title = ''] = document.title.split(' · ');
  if (!h1?.innerText.includes(title)) faults.push(`the title: ${document.title}`);
  let level = 0;
  for (const heading of seen('h1, h2, h3, h4, h5, h6')) {
    const next = Number(heading.tagName.slice(1));
    if (next > level + 1 && level > 0) faults.push(`a step too deep: ${heading.innerText}`);
    level = next;
  }
  for (const table of seen('table:not([aria-label])')) {
    if (table.querySelector('caption') === null) {
      faults.push(`a table without a name: ${table.innerText.slice(0, 60)}`);
    }
  }
  for (const list of seen('ul:empty, ol:empty, dl:empty')) {
    faults.push(`an empty list: ${list.outerHTML}`);
  }
  return faults;
}

/** In the page: the controls whose name is not what is seen of them, or is that of another. */
export function nameFaults(): readonly string[] {
  const squeezed = (text: string) => text.replace(/\s+/gu, ' ').trim();
  const wordsOf = (element: Element, heardToo: boolean): string =>
    [...element.childNodes]
      .map((node) => {
        if (!(node instanceof Element)) return node.textContent;
        const silent = '[aria-hidden="true"], textarea, select';
        if (node.matches(heardToo ? silent : `${silent}, .visually-hidden`)) return '';
        return wordsOf(node, heardToo);
      })
      .join('');
  const labelOf = (element: Element, heardToo: boolean): string => {
    const parts = element.matches('input, textarea, select')
      ? [...((element as HTMLInputElement).labels ?? [])]
      : [element];
    return squeezed(parts.map((one) => wordsOf(one, heardToo)).join(' '));
  };
  const nameOf = (element: Element): string => {
    const by = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const named = by.map((id) => document.getElementById(id)?.textContent).join(' ');
    return squeezed(element.getAttribute('aria-label') ?? (named || labelOf(element, true)));
  };
  const controls = [
    ...document.querySelectorAll('a[href], button, summary, input, select, textarea'),
  ].filter((one) => one.checkVisibility({ visibilityProperty: true }));
  const otherwise = controls.filter((one) => {
    const seen = one.hasAttribute('aria-label') ? labelOf(one, false) : '';
    return !nameOf(one).includes(seen);
  });
  const does = new Map<string, Set<string>>();
  for (const [n, one] of controls.entries()) {
    // What is ticked or chosen is named within its group; the others lead to the same from each place.
    const same = '.chip, .answer-links button, .finding p > button:not([data-evidence])';
    if (one.matches(`[type="radio"], [type="checkbox"], select, ${same}`)) continue;
    const kind = one.matches('input, textarea') ? 'box' : one.localName;
    const what = one.getAttribute('href') ?? one.getAttribute('name') ?? String(n);
    const name = `${kind} “${nameOf(one)}”`;
    does.set(name, (does.get(name) ?? new Set()).add(what));
  }
  const alike = [...does].filter(([, what]) => what.size > 1);
  return [
    ...otherwise.map((one) => `seen “${labelOf(one, false)}”, heard “${nameOf(one)}”`),
    ...alike.map(([name, what]) => `${what.size} times: ${name}`),
  ];
}

/** In the page, in English: Chinese that is not marked as Chinese, to be read out as such. */
export function foreignFaults(): readonly string[] {
  if (document.documentElement.lang !== 'en') return [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  const look = (of: Element | null, text: string | null) => {
    // The first script has no room to mark what an option quotes.
    if (of === null || of.closest('form .option') !== null || !of.checkVisibility()) return;
    // The form's own name of both models.
    if (text === 'Baichuan2-7B 和 Baichuan2-13B') return;
    const isEnglish = of.closest('[lang]')?.getAttribute('lang') === 'en';
    if (isEnglish && /\p{Script=Han}/u.test(text ?? '')) found.push((text ?? '').slice(0, 100));
  };
  while (texts.nextNode()) look(texts.currentNode.parentElement, texts.currentNode.textContent);
  for (const box of document.querySelectorAll<HTMLInputElement>('input, textarea')) {
    look(box, box.value);
  }
  return found;
}

/** In the page: the controls that are smaller than a finger, but for links and terms within a sentence. */
export function smallTargets(): readonly string[] {
  const within = '.term, .translation a, .original a, td a, th a, dd a, li a, p a, .clause-number';
  const controls = 'a[href], button, input, select, textarea, summary';
  return [...document.querySelectorAll<HTMLElement>(controls)]
    .filter((control) => control.checkVisibility() && !control.matches(within))
    .filter((control) => control.closest('.skip') === null)
    .map((control) => ({
      control,
      box: (control.closest('label') ?? control).getBoundingClientRect(),
    }))
    .filter(({ box }) => box.height < 43.5 || box.width < 43.5)
    .map(({ control, box }) => {
      const name = control.innerText || control.getAttribute('name') || control.className;
      return `${Math.round(box.width)} × ${Math.round(box.height)}: ${name.slice(0, 40)}`;
    });
}

/** In the page: what moves, or would. */
export function movements(): readonly string[] {
  const running = document.getAnimations().map((animation) => String(animation.playState));
  const would = [...document.querySelectorAll('*')].flatMap((element) =>
    [null, '::before', '::after'].flatMap((part) => {
      const style = getComputedStyle(element, part);
      const moves =
        /[1-9]/u.test(style.transitionDuration) ||
        (style.animationName !== 'none' && /[1-9]/u.test(style.animationDuration));
      return moves || style.scrollBehavior === 'smooth' ? [element.outerHTML.slice(0, 80)] : [];
    }),
  );
  return [...running, ...would];
}

/**
 * In the page, where colours are the person's own: what is written in another colour than the
 * system's or in that of its ground, and the controls that nothing but a colour tells from text.
 */
export function ownColourFaults(): readonly string[] {
  const names = ['CanvasText', 'LinkText', 'VisitedText', 'ButtonText', 'FieldText', 'GrayText'];
  const probe = document.body.appendChild(document.createElement('i'));
  const system = [...names, 'MarkText', 'HighlightText'].map((name) => {
    probe.style.color = name;
    return getComputedStyle(probe).color;
  });
  probe.style.color = 'Canvas';
  const canvas = getComputedStyle(probe).color;
  probe.remove();
  const groundOf = (one: Element | null): string => {
    if (one === null) return canvas;
    const { backgroundColor } = getComputedStyle(one);
    return /^rgba.*, 0\)$/u.test(backgroundColor) ? groundOf(one.parentElement) : backgroundColor;
  };
  const seen = [...document.querySelectorAll<HTMLElement>('body *')].filter((one) =>
    one.checkVisibility(),
  );
  const written = seen.filter(
    (one) =>
      one.closest('svg') === null &&
      [...one.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
  );
  const odd = written.filter((one) => !system.includes(getComputedStyle(one).color));
  const unseen = written.filter((one) => getComputedStyle(one).color === groundOf(one));
  const bare = seen.filter((one) => {
    if (!one.matches('a[href]:not(.home, h3 a), button')) return false;
    const { borderTopStyle, borderTopWidth, textDecorationLine } = getComputedStyle(one);
    const framed = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1;
    return !framed && !textDecorationLine.includes('underline');
  });
  return [
    ...odd.map((one) => `not the system's colour: ${one.outerHTML.slice(0, 100)}`),
    ...unseen.map((one) => `in the colour of its ground: ${one.outerHTML.slice(0, 100)}`),
    ...bare.map((one) => `bare: ${one.outerHTML.slice(0, 100)}`),
  ];
}
