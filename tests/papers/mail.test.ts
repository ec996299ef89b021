import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { mailbox } from '../../src/licence/form.ts';
import { type Attachment, emlBytes } from '../../src/papers/eml.ts';
import { mailtoLink } from '../../src/papers/mail.ts';
import { typedLine, typedLines } from '../../src/papers/typed.ts';
import { runsAtMost } from '../runs.ts';
import { hostile } from './hostile.ts';
import { voices } from './material.ts';

const t = voices['zh-CN'];
const text = new TextDecoder();
const utf8 = new TextEncoder();
const lines = (body: string) => body.replaceAll('\r\n', '\n').trimEnd();

async function parsed(bytes: Uint8Array) {
  const { headers, to, from, subject, text: body, attachments } = await PostalMime.parse(bytes);
  return {
    names: headers.map(({ key }) => key),
    to: to?.map(({ address }) => address),
    from,
    subject,
    body: lines(body ?? ''),
    attachments: attachments.map(({ filename, mimeType, content }) => ({
      name: filename,
      type: mimeType,
      bytes: content instanceof ArrayBuffer ? new Uint8Array(content) : content,
    })),
  };
}

const headerNames = ['x-unsent', 'mime-version', 'to', 'subject', 'content-type'];

describe('the draft of a mail', () => {
  const attachments: readonly Attachment[] = [
    {
      name: '营业执照（副本）加盖公章，杭州示例智能科技有限公司，扫描件第 1 页，共 2 页.pdf',
      type: 'application/pdf',
      bytes: Uint8Array.from({ length: 100_003 }, (_, n) => (n * 7) % 256),
    },
    { name: 'empty.png', type: 'image/png', bytes: new Uint8Array(0) },
    { name: 'scan.jpg', type: 'image/jpeg', bytes: new Uint8Array([13, 10, 45, 45, 0, 255]) },
    { name: 'SCAN.jpg', type: '', bytes: new Uint8Array([1]) },
  ];
  const mail = {
    to: mailbox,
    subject: `Baichuan2 模型商用许可申请：${'很长的公司名称 𠮷😀 '.repeat(12)}`,
    body: 'Umlaut ä, 中文, 😀\n\n.\n--=_Baichuan2_licence_check_=--\nFrom here',
  };

  it('is these lines', () => {
    const short = {
      to: mailbox,
      subject: '关于替代材料的询问，杭州示例智能科技',
      body: '中文'.repeat(20),
    };
    const picked = {
      name: '扫描件，共两页.pdf',
      type: 'application/pdf',
      bytes: utf8.encode('%PDF'),
    };
    const odd = { name: 'a b.pdf', type: 'a;b/c;d', bytes: utf8.encode('b') };
    expect(text.decode(emlBytes(short, [picked, odd])).split('\r\n')).toMatchSnapshot();
  });

  it('is read by another program as it was written', async () => {
    expect(await parsed(emlBytes(mail, attachments))).toEqual({
      names: headerNames,
      to: [mailbox],
      from: undefined,
      subject: mail.subject,
      body: mail.body,
      attachments: [
        attachments[0],
        attachments[1],
        attachments[2],
        { name: 'SCAN (2).jpg', type: 'application/octet-stream', bytes: new Uint8Array([1]) },
      ],
    });
  });

  it('is marked as unsent, in ASCII, with lines of at most 76 characters that end in CR LF', () => {
    const source = text.decode(emlBytes(mail, attachments));
    expect(source.startsWith('X-Unsent: 1\r\n')).toBe(true);
    expect(source).toMatch(/^[\r\n\x20-\x7e]*$/u);
    expect(source.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(Math.max(...source.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(76);
    const words = [...source.matchAll(/=\?(.*?)\?(.*?)\?(.*?)\?=/gu)];
    expect(words.length).toBeGreaterThan(10);
    for (const [word, charset, encoding, code = ''] of words) {
      expect([charset, encoding, word.length <= 75]).toEqual(['UTF-8', 'Q', true]);
      // Throws where a character is cut.
      decodeURIComponent(code.replaceAll('=', '%'));
    }
  });

  it('names each file twice: programs such as QQ Mail, Outlook and munpack read no other name than that of the type', async () => {
    const source = text.decode(emlBytes(mail, attachments));
    const disposition = /Content-Disposition: attachment;\r\n(?: .*\r\n)+/gu;
    expect(source.match(disposition)).toHaveLength(attachments.length);
    const { attachments: read } = await parsed(utf8.encode(source.replace(disposition, '')));
    expect(read.map(({ name }) => name)).toEqual([
      attachments[0]?.name,
      'empty.png',
      'scan.jpg',
      'SCAN (2).jpg',
    ]);
    expect(source).toContain('Content-Type: image/png;\r\n name="empty.png"\r\n');
  });

  it('keeps three enclosures three, whatever a browser calls them', async () => {
    const types = ['message/rfc822', 'multipart/mixed', 'application/pkcs7-mime'];
    const files = types.map((type, n) => ({ name: `${n}.pdf`, type, bytes: utf8.encode('%PDF') }));
    const read = await parsed(emlBytes(mail, files));
    expect(read.attachments).toEqual(
      files.map((file) => ({ ...file, type: 'application/octet-stream' })),
    );
  });

  it('says the same twice', () => {
    expect(emlBytes(mail, attachments)).toEqual(emlBytes(mail, attachments));
  });

  it('takes no header from what was typed', async () => {
    const nasty = 'A\r\nBcc: thief@example.com\r\n\r\n<script>';
    const read = await parsed(
      emlBytes({ to: mailbox, subject: nasty, body: nasty }, [
        {
          name: `x"\r\nBcc: thief@example.com`,
          type: 'a/b\r\nBcc: t@e.com',
          bytes: new Uint8Array(1),
        },
      ]),
    );
    expect(read.names).toEqual(headerNames);
    expect(read.to).toEqual([mailbox]);
    expect(read.attachments).toEqual([
      {
        name: 'x___Bcc_ thief@example.com',
        type: 'application/octet-stream',
        bytes: new Uint8Array(1),
      },
    ]);
  });

  it.each([
    ['image/svg+xml', 'image/svg+xml'],
    ['application/pdf', 'application/pdf'],
    ['application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.text'],
    ['message/rfc822', 'application/octet-stream'],
    ['multipart/mixed', 'application/octet-stream'],
    ['text/calendar', 'application/octet-stream'],
    ['application/ms-tnef', 'application/octet-stream'],
    ['image/a b', 'application/octet-stream'],
    ['a b/c', 'application/octet-stream'],
    ['a/b c', 'application/octet-stream'],
  ])('says of a file of type %j that it is %s', async (type, said) => {
    const file = { name: 'a', type, bytes: new Uint8Array(1) };
    expect((await parsed(emlBytes(mail, [file]))).attachments[0]?.type).toBe(said);
  });

  it('holds whatever was typed and picked', async () => {
    await fc.assert(
      fc.asyncProperty(
        hostile,
        hostile,
        fc.array(fc.tuple(hostile, hostile, fc.uint8Array({ maxLength: 300 })), { maxLength: 3 }),
        async (subject, body, picked) => {
          const files = picked.map(([name, type, bytes]) => ({ name, type, bytes }));
          const clean = typedLines(body).join('\n');
          const read = await parsed(
            emlBytes({ to: mailbox, subject: `: ${typedLine(subject)} .`, body: clean }, files),
          );
          expect(read.names).toEqual(headerNames);
          expect(read.subject).toBe(`: ${typedLine(subject)} .`);
          expect(read.body).toBe(lines(clean));
          expect(read.attachments.map(({ bytes }) => bytes)).toEqual(
            files.map(({ bytes }) => bytes),
          );
          expect(new Set(read.attachments.map(({ name }) => name)).size).toBe(files.length);
        },
      ),
      { numRuns: runsAtMost(150) },
    );
  });
});

describe('the mailto address', () => {
  it('carries a short mail whole', () => {
    const mail = { to: mailbox, subject: '告知 & ask?', body: 'a\nb=1&cc=x@example.com' };
    const { href, shortened } = mailtoLink(mail, t);
    const url = new URL(href);
    expect([url.pathname, [...url.searchParams], shortened]).toEqual([
      mailbox,
      [
        ['subject', '告知 & ask?'],
        ['body', 'a\r\nb=1&cc=x@example.com'],
      ],
      false,
    ]);
  });

  it.each([
    ['body', { subject: '申请', body: '长'.repeat(300) }, /^申请$/u],
    ['subject', { subject: '长'.repeat(400), body: 'b' }, /^长{50,}…$/u],
  ])('asks to paste instead of a long %s', (_, mail, subject) => {
    const { href, shortened } = mailtoLink({ to: mailbox, ...mail }, t);
    expect([shortened, href.length < 2000]).toEqual([true, true]);
    const { searchParams } = new URL(href);
    expect(searchParams.get('subject')).toMatch(subject);
    expect(searchParams.get('body')).toBe(t('papersLetters:pasteHere'));
  });

  it.each([
    [1999, false],
    [2000, true],
  ])('of %i characters is shortened: %s', (length, shortened) => {
    const { href } = mailtoLink({ to: mailbox, subject: 'a', body: '' }, t);
    const body = 'b'.repeat(length - href.length);
    expect(mailtoLink({ to: mailbox, subject: 'a', body }, t).shortened).toBe(shortened);
  });

  it('stays below 2,000 characters, however long its subject is', () => {
    const lengths = Array.from({ length: 10 }, (_, n) => {
      const subject = 'a'.repeat(2000 + n);
      return mailtoLink({ to: mailbox, subject, body: '' }, t).href.length;
    });
    expect(Math.max(...lengths)).toBe(1999);
  });

  it('has one subject, one body and one recipient, whatever was typed', () => {
    fc.assert(
      fc.property(hostile, hostile, (subject, body) => {
        const { href } = mailtoLink({ to: mailbox, subject, body }, t);
        expect(href.length).toBeLessThan(2000);
        expect(href).toMatch(/^mailto:[\w@.-]+\?subject=[^&?=\s]*&body=[^&?=\s]*$/u);
        const { pathname, searchParams } = new URL(href);
        expect([pathname, ...searchParams.keys()]).toEqual([mailbox, 'subject', 'body']);
        expect(searchParams.get('subject')).not.toMatch(/[\r\n]/u);
      }),
      { numRuns: runsAtMost(300) },
    );
  });
});
