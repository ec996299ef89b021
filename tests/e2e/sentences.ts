import { readdirSync, readFileSync } from 'node:fs';
import translation from '../../locales/en/licence.json' with { type: 'json' };
import type { Language } from '../../src/i18n/language.ts';
import { clauseName } from '../../src/licence/clause-name.ts';
import { type ClauseId, clause, clauseIds } from '../../src/licence/clauses.ts';
import { mailbox } from '../../src/licence/form.ts';
import { papersFor, papersServing, papersServingVerdict } from '../../src/papers/offer.ts';
import { type ReportPart, reportParts } from '../../src/papers/report.ts';
import { checks } from '../../src/release/checks.ts';
import { assess, type Obligation, type Result, reasonOf } from '../../src/rules/assess.ts';
import { type Change, groupChanges, singleChanges } from '../../src/rules/changes.ts';
import { moments } from '../../src/rules/contract/obligations.ts';
import { type QuestionId, question, questionIds } from '../../src/rules/contract/questions.ts';
import { type EmailId, verdictRows } from '../../src/rules/contract/verdict.ts';
import { type Contradiction, contradictionsIn } from '../../src/rules/doubts.ts';
import { questionsLeft } from '../../src/rules/left.ts';
import type { Answers, AnswersWithEffect } from '../../src/rules/logic/state.ts';
import { verdictReads } from '../../src/rules/outcome.ts';
import { certainVerdict } from '../../src/rules/possible.ts';
import { headingKey } from '../../src/rules/result-sections.ts';
import { told } from '../../src/rules/told.ts';
import type { Translate } from '../../src/rules/translate.ts';
import { questionBefore, walk } from '../../src/rules/walk.ts';
import type { Assessment } from '../../src/wizard/file.ts';

type Lines = readonly string[];

/** An assessment, and the name given to it. */
interface Named {
  readonly name: string | null;
  readonly answers: Answers;
}

/** How a duty is shown: to be ticked off, as a line, or with what decides whether it applies. */
type Shape = 'toDo' | 'line' | 'open';

/** A file of text as it was handed out. */
interface Handed {
  readonly name: string;
  readonly text: string;
}

/** What there is to say beside the screen, by its keys. */
interface Told {
  readonly notice: 'notYet' | 'notAsked' | null;
  readonly conflict: 'changed' | 'gone' | null;
  /** What was deleted, and the first of it. */
  readonly removed: { readonly what: 'assessment' | 'everything'; readonly which: Named } | null;
}

/** The words of a language as its files have them, read without the page's own means. */
export function speaker(language: Language): Translate {
  const folder = `locales/${language}`;
  const subjects = Object.fromEntries(
    readdirSync(folder).map((file) => [
      file.replace('.json', '').replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase()),
      JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')),
    ]),
  );
  return (key, values = {}) => {
    const [subject = '', path = ''] = key.split(':');
    const found: unknown = path
      .split('.')
      .reduce((within, part) => within?.[part], subjects[subject]);
    if (typeof found !== 'string') throw new Error(`There are no words for ${key}.`);
    return found.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => String(values[name]));
  };
}

/**
 * Every sentence that the screens must say, line by line, from the locale files and from `assess` of
 * the answers with effect alone; only what a change would lead to reads all that were given.
 */
export class Sentences {
  readonly language: Language;
  private readonly t: Translate;

  constructor(language: Language) {
    this.language = language;
    this.t = speaker(language);
  }

  /** The words for a key. */
  say(key: string, values?: Readonly<Record<string, string>>): string {
    return this.t(key, values);
  }

  /** How an assessment is called: its name, or what it is about where it has none; at most `room` characters. */
  name({ name, answers: given }: Named, room = 200): string {
    const { answers } = assess(given);
    const about = this.list(
      (['model', 'purpose'] as const).flatMap((id) => this.options(answers, id)),
    );
    const derived = about === '' ? this.t('kept:saved.unnamed') : about;
    const whole = name ?? derived.charAt(0).toUpperCase() + derived.slice(1);
    return whole.length > room ? `${whole.slice(0, room - 1)}…` : whole;
  }

  /** How a copy of an assessment is called. */
  nameOfCopy(original: Named): string {
    const room = 200 - this.t('kept:saved.copyOf', { name: '' }).length;
    return this.t('kept:saved.copyOf', {
      name: this.name({ ...original, name: this.name(original) }, room),
    });
  }

  /** What stands beside a saved assessment in the list. */
  standing(given: Answers): string {
    const { verdict } = assess(given);
    return verdict === null
      ? this.t('kept:saved.unfinished')
      : this.t(`verdicts:verdicts.${verdict}.short`);
  }

  /** A question's screen, without what stands beside it and without what is saved. */
  question(
    id: QuestionId,
    given: Answers,
    start: boolean,
    wayBack: 'check' | 'result' | null,
    ticked: string | Lines = given[id] ?? [],
  ): Lines {
    const { path, next } = walk(given);
    const number = (next === id ? path.length : path.indexOf(id)) + 1;
    const { atLeast, atMost } = questionsLeft(assess(given).answers);
    const left = { atLeast: String(atLeast), atMost: String(atMost) };
    const chosen: Lines = [ticked].flat();
    const doubts = given[id] === undefined ? [] : contradictionsIn(given);
    const leave = wayBack !== null && given[id] !== undefined;
    const certain = leave || id === 'model' || next === null ? null : certainVerdict(given);
    return [
      ...(start
        ? [
            this.t('ui:start.what'),
            this.t('ui:start.not'),
            `${this.t('ui:question.more')}: ${this.t('ui:page.title')}`,
            this.t('ui:start.more'),
            this.t('ui:start.saved'),
            this.t('ui:start.resume'),
          ]
        : []),
      this.t(`questions:${id}.title`),
      this.t(`questions:${id}.hint`),
      ...this.more(this.t(`questions:${id}.title`), this.t(`questions:${id}.more`)),
      ...question(id).options.flatMap((option) => [
        chosen.includes(option) ? '☑' : '☐',
        this.t(`questions:${id}.options.${option}.label`),
        this.t(`questions:${id}.options.${option}.gloss`),
        ...this.more(
          this.t(`questions:${id}.options.${option}.label`),
          this.t(`questions:${id}.options.${option}.help`),
        ),
      ]),
      ...this.doubts(doubts.filter(({ at }) => at === id)),
      ...(leave ? [this.t(`ui:wayBack.${wayBack}`)] : []),
      ...(certain === null
        ? []
        : [
            this.t('ui:certain.verdict', { verdict: this.t(`verdicts:verdicts.${certain}.short`) }),
            this.t('ui:certain.see'),
            this.t('ui:list.and') + this.left(given),
          ]),
      ...(questionBefore(id, given) === null ? [] : [this.t('ui:question.back')]),
      this.t('ui:progress.number', { number: String(number) }) +
        (atMost === 0
          ? ''
          : ` · ${this.t(`ui:progress.${atLeast === atMost ? 'exactly' : 'between'}`, left)}`),
      this.t('ui:question.continue'),
    ];
  }

  /** What is folded: how it is called, and what it says. */
  private more(about: string, text: string): Lines {
    return [`${this.t('ui:question.more')}: ${about}`, text];
  }

  check(given: Answers): Lines {
    const { answers } = assess(given);
    return [
      this.t('ui:check.title'),
      this.t('ui:check.lead'),
      ...this.table(answers, true),
      ...this.doubts(contradictionsIn(answers)),
      this.t('ui:check.continue'),
      this.t('ui:check.back'),
    ];
  }

  /** What is said beside the screen: why it is not the one asked for, and of what is kept. */
  beside(told: Told): Lines {
    const { notice, conflict, removed } = told;
    const other = conflict === 'gone' ? 'startAfresh' : 'takeOver';
    return [
      ...(notice === null ? [] : [this.t(`ui:notices.${notice}`)]),
      ...(conflict === null
        ? []
        : [conflict, other, 'keepOwn'].map((key) => this.t(`kept:conflict.${key}`))),
      ...(removed === null
        ? []
        : [
            this.t(`kept:deleted.${removed.what}`, { name: this.name(removed.which) }),
            this.t('kept:deleted.bringBack'),
          ]),
    ];
  }

  /** What is said once a file of text was handed out. */
  private handed({ name, text }: Handed): Lines {
    return [
      this.t('kept:handed.given', { name }),
      this.t('kept:handed.elsewhere'),
      this.t('kept:handed.copy'),
      this.t('ui:which', { what: this.t('kept:handed.text'), which: name }),
      ...text.split('\n').flatMap((line) => line.trim() || []),
    ];
  }

  result(given: Answers, link: string, handed: Handed | null): Lines {
    const result = assess(given);
    const { verdict, email, obligations, answers } = result;
    const row = verdictRows.find(({ reason }) => reason === reasonOf(answers));
    if (verdict === null || row === undefined) throw new Error('There is no result yet.');
    const applying = obligations.filter(({ status }) => status === 'applies');
    const isToDo = ({ kind, when }: Obligation) =>
      when !== 'always' && ['must', 'should', 'may'].includes(kind);
    const duties = (title: string, found: readonly Obligation[], shape: Shape, lead: Lines = []) =>
      found.length === 0
        ? []
        : [title, ...lead, ...found.flatMap((one) => this.duty(one, answers, shape))];
    const paper = (id: string) => this.paper(id);
    const toDos = moments.flatMap((moment) =>
      ['must', 'should', 'may'].flatMap((wanted) =>
        applying.filter((one) => isToDo(one) && one.when === moment && one.kind === wanted),
      ),
    );
    return [
      this.t('ui:result.label'),
      this.t(headingKey(result, verdict)),
      ...this.card(result, toDos),
      this.t('ui:result.why'),
      told(this.t, `verdicts:reasons.${row.reason}`, answers),
      this.t('ui:result.because'),
      ...verdictReads(row.reason).flatMap((id) => (id in answers ? [this.short(answers, id)] : [])),
      ...this.chips(row.clauses),
      this.t('ui:result.email'),
      told(this.t, `verdicts:email.${email as EmailId}.detail`, answers),
      ...(email === 'required' || email === 'awaiting-reply' ? [this.t('ui:masthead.asked')] : []),
      ...papersServingVerdict(result).map((one) => paper(one.paper)),
      ...this.lanes(result),
      ...this.doubts(contradictionsIn(answers)),
      ...(toDos.length === 0
        ? []
        : [
            `${this.t('ui:toDo.title')} · ${this.t('ui:toDo.progress', { done: '0', all: String(toDos.length) })}`,
          ]),
      ...moments.flatMap((moment) =>
        duties(
          this.t(`ui:moments.${moment}`),
          toDos.filter(({ when }) => when === moment),
          'toDo',
        ),
      ),
      ...(obligations.length === 0 ? [this.t('ui:result.noObligations')] : []),
      ...duties(
        this.t('ui:always.title'),
        applying.filter((one) => !isToDo(one) && one.kind !== 'know'),
        'line',
      ),
      ...(verdict === 'prohibited' ? [this.t('ui:result.prohibitedOnly')] : []),
      ...duties(
        this.t('ui:result.mayApply'),
        obligations.filter(({ status }) => status === 'may-apply'),
        'open',
        [this.t('ui:result.mayApplyLead')],
      ),
      ...duties(
        this.t('ui:result.goodToKnow'),
        applying.filter(({ kind }) => kind === 'know'),
        'line',
      ),
      ...this.outside(result),
      ...this.changes(given),
      this.t('ui:result.answers'),
      ...this.table(answers, true),
      this.t('ui:result.review'),
      ...this.rail(result, toDos.length),
      ...['summary.copy', 'takeaway.print'].map((key) =>
        this.t(key.startsWith('summary') ? `ui:${key}` : `kept:${key}`),
      ),
      ...['title', 'file'].map((key) => this.t(`kept:takeaway.${key}`)),
      this.t('ui:result.restart'),
      this.t('kept:takeaway.fileHint'),
      ...(handed === null ? [] : this.handed(handed)),
      this.t('papersScreens:takeaway.title'),
      this.t('kept:takeaway.link'),
      this.t('kept:takeaway.linkHint'),
      link,
      this.t('kept:takeaway.copy'),
    ];
  }

  /** What stays beside a result that is complete, where there is room. */
  private rail(result: Result, toDos: number): Lines {
    const { verdict, lanes, obligations } = result;
    const applying = obligations.filter(({ status }) => status === 'applies');
    const open = obligations.length - applying.length;
    const some = (is: boolean, words: string) => (is ? [words] : []);
    return [
      this.t(`verdicts:verdicts.${verdict}.short`),
      this.t('ui:card.email'),
      this.email(result),
      ...some(
        toDos > 0,
        `${this.t('ui:toDo.title')} · ${this.t('ui:toDo.progress', { done: '0', all: String(toDos) })}`,
      ),
      ...some(obligations.length > 0, this.t('ui:always.title')),
      ...some(open > 0, `${this.t('ui:result.mayApply')} · ${open}`),
      ...some(
        applying.some(({ kind }) => kind === 'know'),
        this.t('ui:result.goodToKnow'),
      ),
      ...some(verdict === 'out-of-scope' || lanes.commercial !== null, this.t('ui:rail.outside')),
      this.t('ui:changes.title'),
      this.t('ui:result.answers'),
    ];
  }

  /** Whether to e-mail: no use is left to speak of where the licence forbids the purpose or covers no model. */
  private email({ verdict, email, answers }: Result): string {
    const none = verdict === 'prohibited' || verdict === 'out-of-scope';
    const apart = verdict === 'cannot-apply' && email === 'ask';
    const beside: Readonly<Record<string, string>> = {
      required: 'revoked',
      'not-yet': 'revoked-advice',
      'not-open-to-you': 'revoked-natural',
    };
    const revoked = answers.authorisation === 'revoked' ? beside[String(email)] : undefined;
    const brand = answers.brand === 'yes' && ['none', 'optional'].includes(String(email));
    const own = none || apart ? verdict : (revoked ?? (brand ? 'brand' : null));
    return this.t(`verdicts:email.${own ?? (email as EmailId)}.answer`);
  }

  comparison(given: Answers, change: Change): Lines {
    const [now, then] = [assess(given), assess(change.answers)];
    const verdicts = (result: Result) =>
      result.possibleVerdicts.map((id) => this.t(headingKey(result, id)));
    const email = (result: Result) =>
      result.email === null ? this.t('ui:comparison.unknown') : this.email(result);
    return [
      this.t('ui:comparison.title'),
      this.change(change),
      ...(change.opens ? [this.t('ui:comparison.opens')] : []),
      ...['now', 'then', 'verdict'].map((key) => this.t(`ui:comparison.${key}`)),
      ...verdicts(now),
      ...verdicts(then),
      this.t('ui:comparison.email'),
      email(now),
      email(then),
      ...change.duties.flatMap(({ id, from, to }) => [
        this.t(`obligations:${id}.title`),
        this.t(`ui:comparison.${from ?? 'none'}`),
        this.t(`ui:comparison.${to ?? 'none'}`),
      ]),
      ...(change.duties.length === 0 ? [this.t('ui:comparison.same')] : []),
      this.t('ui:comparison.take'),
      this.t('ui:comparison.leave'),
    ];
  }

  /** What is asked before a link (`file` null) or a file is opened; `where` is null while nothing is kept. */
  offer(
    held: Answers,
    file: Pick<Assessment, 'name' | 'assessedOn' | 'papers'> | null,
    where: 'beside' | 'already' | null,
  ): Lines {
    const result = assess(held);
    const { possibleVerdicts, complete, email, answers } = result;
    const { name = '', assessedOn: date = '', papers = {} } = file ?? {};
    const lead = file === null ? 'link' : name === '' ? 'fileUnnamed' : 'file';
    return [
      this.t('kept:offer.title'),
      this.t(`kept:offer.${lead}`, { name, date }),
      ...(where === null ? [] : [this.t(`kept:offer.${where}`)]),
      ...(Object.keys(papers).length === 0 ? [] : [this.t('kept:offer.papers')]),
      this.t(`kept:offer.${complete ? 'verdict' : 'possible'}`),
      ...possibleVerdicts.map((id) => this.t(headingKey(result, id))),
      ...(email === null ? [] : [this.t('ui:comparison.email'), this.email(result)]),
      this.t('kept:offer.accept'),
      this.t('kept:offer.leave'),
      this.t('kept:offer.answers'),
      ...(Object.keys(answers).length === 0
        ? [this.t('kept:offer.none')]
        : this.table(answers, false)),
    ];
  }

  /** The heading of the application, and what stands there where it is not called for. */
  application(given: Answers): { readonly offered: boolean; readonly lines: Lines } {
    const result = assess(given);
    const title = this.t('papersPack:papers.application.title');
    const answered = Object.keys(result.answers).length > 0;
    const offered = answered && papersFor(result).some(({ paper }) => paper === 'application');
    const [why, to] = answered
      ? result.complete
        ? ['notOffered', 'toResult']
        : ['notOfferedSoFar', 'toCheck']
      : ['unanswered', 'toStart'];
    const rest = offered ? [] : [why, to].map((key) => this.t(`papersScreens:application.${key}`));
    return { offered, lines: [title, ...rest] };
  }

  /** How far the licence view says that the answers bind to the clauses. */
  licence(given: Answers): Lines {
    const { obligations, answers } = assess(given);
    const cited = clauseIds.filter((id) => obligations.some(({ clauses }) => clauses.includes(id)));
    if (Object.keys(answers).length === 0 || cited.length === 0) return [];
    const statuses = cited.flatMap((id) => {
      const duties = obligations.filter(
        ({ clauses, kind }) => clauses.includes(id) && kind !== 'should' && kind !== 'may',
      );
      if (id.startsWith('1.') || duties.length === 0) return [];
      return duties.some(({ status }) => status === 'applies') ? ['applies'] : ['may-apply'];
    });
    const count = (wanted: string) => String(statuses.filter((one) => one === wanted).length);
    return [
      this.t('licenceView:summary.some', {
        applying: count('applies'),
        open: count('may-apply'),
        all: String(clauseIds.length),
      }),
    ];
  }

  /** What is printed. */
  printed(given: Answers, date: string): Lines {
    const result = assess(given);
    const [title, ...parts] = reportParts(result, this.t);
    const ordered = [
      ...parts.filter(({ kind }) => kind === 'duty'),
      ...parts.filter(({ kind }) => kind !== 'duty'),
    ];
    const place = (id: ClauseId) => ordered.find(({ clauses }) => clauses.includes(id));
    const shown = (part: ReportPart) => {
      const above = part.clauses.filter((id) => place(id) !== part);
      return [
        ...part.says,
        ...part.below,
        ...part.clauses.filter((id) => place(id) === part).flatMap((id) => this.clauseText(id)),
        ...(part.kind === 'duty' && above.length > 0
          ? [this.t('papers:report.above', { clauses: this.list(this.clauses(above)) })]
          : []),
      ];
    };
    return [
      ...(title?.says ?? []),
      this.t('papers:report.date', { date }),
      ...(title?.below ?? []),
      ...parts.flatMap(shown),
    ];
  }

  /** A change in words. */
  change({ question: id, option, alteration }: Change): string {
    return this.t(`ui:changes.${alteration}`, {
      question: this.t(`questions:${id}.short`),
      option: this.t(`questions:${id}.options.${option}.label`),
    });
  }

  private changes(given: Answers): Lines {
    const groups = groupChanges(singleChanges(given));
    const said = groups.map(({ changesVerdict, verdicts, duties, changes }) => {
      const shorts = this.list(verdicts.map((id) => this.t(`verdicts:verdicts.${id}.short`)));
      const list = (to: string | null, key: string) => {
        const found = duties.filter((duty) => duty.to === to);
        const names = this.list(found.map(({ id }) => this.t(`obligations:${id}.short`)));
        return found.length === 0 ? [] : [this.t(`ui:changes.${key}`, { duties: names })];
      };
      const title = !changesVerdict
        ? this.t('ui:changes.toDuties')
        : changes[0]?.opens
          ? this.t('ui:changes.toVerdicts', { verdicts: shorts })
          : this.t('ui:changes.toVerdict', { verdict: shorts });
      const lists = changesVerdict
        ? []
        : [
            ...list('applies', 'added'),
            ...list('may-apply', 'uncertain'),
            ...list(null, 'dropped'),
          ];
      const lines = changes.flatMap((one) => [this.change(one), this.t('ui:changes.tryIt')]);
      return { changesVerdict, lines: [title, ...lists, ...lines] };
    });
    const part = (wanted: boolean) =>
      said.filter(({ changesVerdict }) => changesVerdict === wanted).flatMap(({ lines }) => lines);
    return [
      this.t('ui:changes.title'),
      this.t(`ui:changes.${groups.length === 0 ? 'none' : 'lead'}`),
      ...part(true),
      ...(part(false).length === 0 ? [] : [this.t('ui:changes.dutyOnly'), ...part(false)]),
    ];
  }

  private lanes({ lanes, answers }: Result): Lines {
    const part = lanes.nonCommercial ?? (answers.separable === 'no' ? 'inseparable' : null);
    if (part === null || lanes.commercial === null) return [];
    return [
      this.t('ui:result.lanes'),
      this.t('ui:result.nonCommercialLane'),
      told(this.t, `verdicts:lanes.nonCommercial.${part}`, answers),
      this.t('ui:result.commercialLane'),
      told(this.t, `verdicts:lanes.commercial.${lanes.commercial}`, answers),
    ];
  }

  private outside({ lanes, verdict, answers }: Result): Lines {
    const kinds = [
      ...(lanes.commercial === null ? [] : ['readme']),
      ...(verdict === 'out-of-scope' ? ['models'] : []),
    ];
    return kinds.flatMap((kind) => [
      this.t(`outside:${kind}.title`),
      told(this.t, `outside:${kind}.body`, answers),
      this.t(`outside:${kind}.source`),
    ]);
  }

  /** The answer at a glance; nothing is marked on a walk. */
  private card(result: Result, toDos: readonly Obligation[]): Lines {
    const { verdict, email, lanes, obligations, answers } = result;
    const waits = !['permitted', 'permitted-with-authorisation'].includes(String(verdict));
    const mixed = lanes.commercial !== null;
    const also = waits && mixed && lanes.nonCommercial === 'permitted';
    const tells = mixed && (verdict === 'cannot-apply' || verdict === 'authorisation-required');
    const apart = tells && lanes.nonCommercial !== null ? 'waits' : null;
    const rest = also
      ? 'non-commercial'
      : tells && answers.separable === 'no'
        ? 'inseparable'
        : apart;
    const writes =
      ['required', 'ask', 'optional'].includes(String(email)) ||
      answers.authorisation === 'revoked' ||
      (email === 'none' && answers.brand === 'yes');
    const answer = this.email(result);
    const barred = verdict === 'cannot-apply' && lanes.nonCommercial === null;
    const left = toDos.filter(
      ({ id, kind }) =>
        !(barred && kind === 'may') &&
        !(id === 'obtain-written-authorisation' && answers.authorisation === 'submitted'),
    );
    const kind = ['must', 'should', 'may'].find((one) => left.some((row) => row.kind === one));
    const named = left.filter((row) => row.kind === kind || row.id === 'clarify-licensee-status');
    const atOnce = named.filter(({ when }) => when === 'now').length;
    const first = named.map(({ id }) => this.t(`obligations:${id}.short`));
    if (email === 'not-yet') first.splice(atOnce, first.length, this.t('ui:card.advice'));
    const duty = this.asksBy(result);
    const isNamed = named.some(({ id }) => id === duty);
    const unsure =
      duty === null &&
      (answers.applicant === 'unsure' || answers.commercialEffect?.includes('unsure') === true);
    if (email === 'ask' && !isNamed) {
      first.splice(atOnce, 0, this.t(`ui:card.asking.${unsure ? 'find-out' : 'not-sent'}`));
    }
    const stop = obligations.find(({ id }) => id === 'stop-commercial-use')?.status;
    if (stop === 'may-apply' && (verdict === 'ask-licensor' || verdict === 'seek-advice')) {
      first.unshift(this.t('ui:card.stopMeanwhile'));
    }
    if (barred && stop !== 'applies') first.unshift(this.t('ui:card.stop'));
    const nothing =
      verdict === 'prohibited' ? 'stop' : obligations.length > 0 ? 'nothing' : 'noDuty';
    const has = (id: string) =>
      obligations.some((row) => row.id === id && row.status === 'applies');
    const mayBeMilitary = answers.purpose?.includes('possibly-military') === true;
    const asks =
      (email === 'ask' &&
        (verdict === 'ask-licensor' ||
          has('clarify-revocation') ||
          (has('clarify-purpose') && mayBeMilitary))) ||
      has('clarify-revocation');
    const toApplication =
      (email === 'required' || email === 'awaiting-reply') &&
      papersFor(result).some(({ paper }) => paper === 'application');
    const step = asks
      ? email === 'ask' &&
        unsure &&
        !has('clarify-revocation') &&
        !(has('clarify-purpose') && mayBeMilitary)
        ? 'change'
        : 'ask'
      : toApplication
        ? email === 'required'
          ? 'apply'
          : 'applied'
        : obligations.length < 2
          ? 'change'
          : toDos.length > 0
            ? 'toDo'
            : 'always';
    return [
      this.t('ui:card.mayI'),
      rest === null
        ? this.t(`verdicts:mayI.${verdict}`)
        : this.t('ui:list.sentences', {
            left: this.t(`verdicts:mayI.${verdict}`),
            right: this.t(`verdicts:mayI.${rest}`),
          }),
      this.t('ui:card.email'),
      answer,
      ...(writes ? [mailbox, this.t('papersScreens:copy.copy')] : []),
      this.t('ui:card.first'),
      ...(first.length === 0 ? [this.t(`ui:card.${nothing}`)] : first.slice(0, 3)),
      this.t(`ui:card.${step}`),
      ...(result.next === null
        ? []
        : [
            this.t('ui:card.open', {
              left: this.left(answers),
              question: this.t(`questions:${result.next}.title`),
            }),
          ]),
    ];
  }

  /** The duty by whose letter the licensor is asked; null where a letter of its own asks. */
  private asksBy(result: Result): string | null {
    if (papersServingVerdict(result).some(({ paper }) => paper === 'question-to-licensor'))
      return null;
    const applying = result.obligations.filter(({ status }) => status === 'applies');
    const wanted = [
      'clarify-revocation',
      'clarify-purpose',
      'verify-authorisation-holder',
      'clarify-licensee-status',
    ];
    const found = wanted.find((duty) =>
      applying.some(({ id }) => id === duty && papersServing(id, result.answers).length > 0),
    );
    return found ?? null;
  }

  /** How many questions complete the duties. */
  private left(given: Answers): string {
    const { atLeast, atMost } = questionsLeft(assess(given).answers);
    const many = atMost === 1 ? 'one' : atLeast === atMost ? 'exactly' : 'between';
    return this.t(`ui:certain.${many}`, { atLeast: String(atLeast), atMost: String(atMost) });
  }

  private duty(found: Obligation, answers: AnswersWithEffect, shape: Shape): Lines {
    const { id, kind, when, clauses, because, dependsOn, openPoint } = found;
    const shorts = (ids: readonly QuestionId[]) => ids.map((one) => this.short(answers, one));
    const title = this.t(`obligations:${id}.title`);
    const names = this.list(this.clauses(clauses));
    const isToDo = when !== 'always' && ['must', 'should', 'may'].includes(kind);
    const row = {
      toDo: ['☐', `${title}: ${this.t(`ui:kinds.${kind}`)} · ${names}`],
      line: [`${this.t(`obligations:${id}.short`)}: ${names}`, title],
      open: [`◐ ${title}: ${this.t(`ui:kinds.${kind}`)} · ${names}`],
    };
    return [
      ...row[shape],
      told(this.t, `obligations:${id}.what`, answers),
      ...(dependsOn.length === 0 ? [] : [this.t('ui:result.dependsOn'), ...shorts(dependsOn)]),
      ...(openPoint === null
        ? []
        : [this.t(`verdicts:openPoints.${openPoint.replaceAll('.', '-')}`)]),
      ...(because.length === 0
        ? [this.t('ui:result.whoever')]
        : [this.t('ui:result.because'), ...shorts(because)]),
      ...this.chips(clauses),
      ...(isToDo
        ? ['state', 'open', 'done', 'not-for-us'].map((key) => this.t(`ui:marks.${key}`))
        : []),
      ...papersServing(id, answers).map((paper) => this.paper(paper)),
      ...(checks.some(({ duties }) => (duties as readonly string[]).includes(id))
        ? [this.t('kept:saved.release')]
        : []),
    ];
  }

  private paper(id: string): string {
    const title = this.t(`papersPack:papers.${id}.title`);
    return id === 'application'
      ? this.t('papersScreens:offer.application')
      : this.t('papersScreens:offer.paper', { title });
  }

  private table(answers: AnswersWithEffect, changeable: boolean): Lines {
    return questionIds
      .filter((id) => id in answers)
      .flatMap((id) => [
        this.t(`questions:${id}.title`),
        ...[answers[id] ?? []]
          .flat()
          .map((option) => this.t(`questions:${id}.options.${option}.label`)),
        ...(changeable ? [this.t('ui:check.change')] : []),
      ]);
  }

  private doubts(found: readonly Contradiction[]): Lines {
    if (found.length === 0) return [];
    return [
      this.t('ui:contradictions.title'),
      ...found.flatMap(({ id, clauses }) => [
        this.t(`contradictions:${id}`),
        ...this.chips(clauses),
      ]),
    ];
  }

  private chips(clauses: readonly ClauseId[]): Lines {
    return [this.t('ui:result.clauses'), ...this.clauses(clauses)];
  }

  private clauses(clauses: readonly ClauseId[]): Lines {
    return clauses.map((id) => clauseName(this.t, id));
  }

  private clauseText(id: ClauseId): Lines {
    const { clauses } = translation as {
      readonly clauses: Readonly<Record<string, { readonly text: readonly string[] }>>;
    };
    return [
      clauseName(this.t, id),
      ...clause(id).text,
      ...(this.language === 'zh-CN' ? [] : (clauses[id]?.text ?? [])),
    ];
  }

  private short(answers: AnswersWithEffect, id: QuestionId): string {
    return this.list(this.options(answers, id)) || this.t(`questions:${id}.short`);
  }

  private options(answers: AnswersWithEffect, id: QuestionId): Lines {
    return [answers[id] ?? []]
      .flat()
      .map((option) => this.t(`questions:${id}.options.${option}.short`));
  }

  private list(parts: Lines): string {
    return parts.join(this.t('ui:list.and'));
  }
}

/** In the page: what stands within an element, block by block, without what is drawn for the eye alone. */
export function linesWithin(selector: string, without: string): string[] {
  const inline = ['SPAN', 'SMALL', 'EM', 'A', 'WBR'];
  let text = '';
  const read = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue;
    if (!(node instanceof Element) || (without !== '' && node.matches(without))) return;
    const end = inline.includes(node.tagName) ? '' : '\n';
    text += end;
    if (node instanceof HTMLTextAreaElement) {
      text += node.value + end;
      return;
    }
    if (node instanceof HTMLInputElement) {
      const ticks = ['radio', 'checkbox'].includes(node.type);
      text += ticks ? (node.checked ? '☑' : '☐') : node.readOnly ? node.value : '';
    }
    for (const child of node.childNodes) read(child);
    text += end;
  };
  for (const element of document.querySelectorAll(selector)) read(element);
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
}
