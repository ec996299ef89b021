import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailbox } from '../../src/licence/form.ts';
import { emlBytes } from '../../src/papers/eml.ts';
import { needPrograms, run } from './programs.ts';
import { Thunderbird } from './thunderbird.ts';

/** What the tests make stays here, to be looked at. */
const folder = 'test-results/mail';
const file = `${folder}/application.eml`;

const subject = 'Baichuan2 模型商用许可申请：杭州示例智能科技有限公司，第 1 次 😀 "Über"';
/** As picked, with what a browser says of it, and as it must arrive. */
const enclosures = [
  ['营业执照（副本）加盖公章 😀.pdf', 'application/pdf', '营业执照（副本）加盖公章 😀.pdf'],
  ['“身份证”, "front"; it\'s 100%=ü.jpg', 'image/jpeg', "“身份证”, _front_; it's 100%=ü.jpg"],
  ['plain-name.png', 'image/png', 'plain-name.png'],
  ['授权书.eml', 'message/rfc822', '授权书.eml'],
  ['授权书.eml', 'multipart/mixed', '授权书 (2).eml'],
  [
    `${'法定代表人身份证复印件'.repeat(9)}.pdf`,
    'application/pdf',
    `${'法定代表人身份证复印件'.repeat(5)}法定代.pdf`,
  ],
] as const;
const names = enclosures.map(([, , name]) => name);

beforeAll(() => {
  needPrograms(
    ['thunderbird', 'mu', 'munpack', 'perl', 'python3'],
    ['thunderbird', 'maildir-utils', 'mpack', 'libmime-tools-perl', 'python3'],
  );
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const mail = { to: mailbox, subject, body: '贵公司：\n\n中文 😀' };
  const files = enclosures.map(([name, type], n) => ({
    name,
    type,
    bytes: new TextEncoder().encode(`%PDF ${n}`),
  }));
  writeFileSync(file, emlBytes(mail, files));
});

it('the longest name has the 180 bytes that a name may have', () => {
  expect(Math.max(...names.map((name) => Buffer.byteLength(name)))).toBe(178);
});

describe('subject and every name are read by', () => {
  let thunderbird: Thunderbird | null = null;
  afterAll(() => thunderbird?.stop());

  it('Thunderbird', async () => {
    thunderbird = await Thunderbird.start(`${folder}/thunderbird`);
    expect(await thunderbird.read(file)).toEqual({ subject, to: mailbox, files: names });
  });

  it('mu, by GMime', () => {
    const path = resolve(file);
    const said = run('mu', ['view', path]).split('\n');
    expect(said).toContain(`Subject: ${subject}`);
    const parts = run('mu', ['extract', path])
      .split('\n')
      .flatMap((line) => /^ +\d+ (.*) \S+ \[attachment\]/u.exec(line)?.[1] ?? []);
    expect(parts).toEqual(names);
  });

  it('Python', () => {
    const script = `
import email, email.policy, email.header, json, sys
m = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
old = email.message_from_binary_file(open(sys.argv[1], 'rb'))
def decoded(text): return str(email.header.make_header(email.header.decode_header(text)))
print(json.dumps({
  'subject': m['Subject'],
  'files': [a.get_filename() for a in m.iter_attachments()],
  'types': [decoded(p.get_param('name', '')) for p in old.get_payload()[1:]],
  'defects': [str(d) for p in m.walk() for d in p.defects]}))`;
    const read = JSON.parse(run('python3', ['-c', script, file]));
    expect(read).toEqual({ subject, files: names, types: names, defects: [] });
  });

  it('Perl, by MIME-tools', () => {
    const script = `
use MIME::Parser; use Encode; binmode STDOUT, ':utf8';
my $parser = MIME::Parser->new; $parser->output_to_core(1);
my $mail = $parser->parse_open($ARGV[0]);
my $subject = decode('MIME-Header', $mail->head->get('Subject')); chomp $subject;
print "$subject\\n";
for my $part (($mail->parts)[1 .. $mail->parts - 1]) {
  print $part->head->recommended_filename, "\\n";
  print decode('MIME-Header', $part->head->mime_attr('content-type.name')), "\\n";
}`;
    const [first, ...rest] = run('perl', ['-e', script, file]).trimEnd().split('\n');
    expect([first, rest]).toEqual([subject, names.flatMap((name) => [name, name])]);
  });

  it('munpack, which reads the name of the type alone, and takes it as it stands', () => {
    const unpacked = `${folder}/unpacked`;
    mkdirSync(unpacked);
    const said = run('munpack', ['-q', '-C', unpacked, resolve(file)]);
    const found = said.split('\n').flatMap((line) => /^(.*) \(\S+\/\S+\)$/u.exec(line)?.[1] ?? []);
    // It writes X for what a file name should not hold, the marks of encoded words among it.
    const decoded = found.map((name) =>
      name.replace(/=XUTF-8XQX(.*?)X=X*/gu, (_, code: string) =>
        decodeURIComponent(code.replaceAll('_', ' ').replaceAll('=', '%')),
      ),
    );
    expect(decoded).toEqual(names);
  });
});
