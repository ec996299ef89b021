import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { formCells } from '../../src/licence/form.ts';
import {
  applicationMail,
  enclosuresDue,
  filledCells,
  separator,
} from '../../src/papers/application.ts';
import {
  type Field,
  type FieldId,
  fieldHint,
  fieldLabel,
  fieldOf,
  fields,
  fieldsOfPaper,
  missing,
  optionLabel,
} from '../../src/papers/fields.ts';
import {
  type LoggedPaper,
  logAdvice,
  logEventName,
  logEvents,
  sentOn,
} from '../../src/papers/log.ts';
import { papersFor } from '../../src/papers/offer.ts';
import { aboveLimit, enclosureHint, mailOf, paperFiles } from '../../src/papers/pack.ts';
import { prefill, prefillWords } from '../../src/papers/prefill.ts';
import { silentPoints } from '../../src/papers/silent.ts';
import { assess } from '../../src/rules/assess.ts';
import { persons } from '../cases/people.ts';
import { filledIn, materialOf, picked, startUp, translation, voices } from './material.ts';

const zh = voices['zh-CN'];

describe('what the answers say of the form', () => {
  it.each([
    [
      startUp,
      {
        model: 'Baichuan2-7B 和 Baichuan2-13B',
        'derivative-work': '对模型作进一步训练［请填写：做法］',
        relation: 'finetune',
      },
    ],
    [
      { model: 'baichuan2-7b', adaptation: ['convert', 'distil'] },
      {
        model: 'Baichuan2-7B',
        'derivative-work':
          '对权重作处理［请填写：量化、剪枝、合并或者转换］；用 Baichuan2 模型训练其他模型［请填写：所用的是输出还是激活］',
      },
    ],
    [
      { model: 'baichuan2-7b', adaptation: ['fine-tune', 'distil'] },
      {
        model: 'Baichuan2-7B',
        'derivative-work':
          '对模型作进一步训练［请填写：做法］；用 Baichuan2 模型训练其他模型［请填写：所用的是输出还是激活］',
      },
    ],
    [
      { model: 'baichuan2-13b', adaptation: ['none'] },
      { model: 'Baichuan2-13B', 'derivative-work': '否' },
    ],
    [
      { model: 'derivative-by-others', adaptation: ['none'] },
      { 'derivative-work': '否；所涉模型为他人制作的模型衍生品' },
    ],
    [
      { model: 'derivative-by-others', adaptation: ['none', 'fine-tune', 'distil'] },
      {
        'derivative-work':
          '对模型作进一步训练［请填写：做法］；用 Baichuan2 模型训练其他模型［请填写：所用的是输出还是激活］；所涉模型为他人制作的模型衍生品',
      },
    ],
    [
      { adaptation: ['fine-tune', 'distil'], similarPerformance: 'no' },
      { 'derivative-work': '对模型作进一步训练［请填写：做法］' },
    ],
    [
      { adaptation: ['distil'], similarPerformance: 'unsure' },
      { 'derivative-work': '用 Baichuan2 模型训练其他模型［请填写：所用的是输出还是激活］' },
    ],
    [{ adaptation: ['distil'], similarPerformance: 'no' }, {}],
    [
      { model: 'derivative-by-others', adaptation: ['distil'], similarPerformance: 'no' },
      { 'derivative-work': '所涉模型为他人制作的模型衍生品' },
    ],
    [
      { purpose: ['academic', 'commercial'], separable: 'yes', adaptation: ['fine-tune'] },
      {
        'derivative-work': '［请填写：商业用途所涉的衍生创作；没有的，填“否”］',
        relation: 'finetune',
      },
    ],
    [
      { purpose: ['academic', 'commercial'], separable: 'yes', adaptation: ['none'] },
      { 'derivative-work': '否' },
    ],
    [{ adaptation: ['unsure'] }, {}],
    [{}, {}],
  ] as const)('%j', (answers, draft) => {
    const { answers: inEffect } = assess(answers);
    expect({ ...prefill(inEffect), ...prefillWords(inEffect, zh) }).toEqual(draft);
  });

  it('stands in one line of English, with a space after each semicolon', () => {
    const { answers } = assess({ model: 'both', adaptation: ['fine-tune', 'convert'] });
    expect(prefillWords(answers, voices.en)['derivative-work']).toBe(
      'Further training of the model [to be filled in: method]; Processing of the weights [to be filled in: quantising, pruning, merging or converting]',
    );
  });
});

describe('what is missing', () => {
  it('is everything but what is optional in an empty application', () => {
    expect(missing('application', {})).toEqual(
      fieldsOfPaper.application.filter(
        (id) => !['headcount-number', 'lacking', 'substitute', 'legal-representative'].includes(id),
      ),
    );
  });

  it('is nothing in one filled in', () => {
    expect(missing('application', filledIn)).toEqual([]);
  });

  it('is nothing of an agent whom there is not', () => {
    const { 'agent-name': _, 'agent-contact': __, ...draft } = filledIn;
    expect(missing('application', draft)).toEqual(['agent-name', 'agent-contact']);
    expect(missing('application', { ...draft, agent: 'no' })).toEqual([]);
  });

  it.each(['elsewhere', 'mainland-foreign-id'])('is what %s cannot be provided', (where) => {
    expect(missing('application', { ...filledIn, 'registered-in': where })).toEqual(['lacking']);
  });

  it('is what holds only white space, and a choice that is none of its values', () => {
    expect(missing('application', { ...filledIn, minors: ' \n', headcount: '9' })).toEqual([
      'headcount',
      'minors',
    ]);
  });

  it.each(['zh-CN', 'en'] as const)('is what stands in a bracket of ours, in %s', (language) => {
    const both = [zh, voices.en];
    const { answers } = assess({ ...startUp, adaptation: ['fine-tune', 'convert', 'distil'] });
    for (const work of (prefillWords(answers, voices[language])['derivative-work'] ?? '').split(
      voices[language]('papersApplication:and'),
    )) {
      const draft = { ...filledIn, 'derivative-work': work };
      expect(missing('application', draft, both)).toEqual(['derivative-work']);
    }
    const own = { ...filledIn, 'derivative-work': 'LoRA［见附件］[1]' };
    expect(missing('application', own, both)).toEqual([]);
  });

  it('is not asked again where the application has it', () => {
    expect(missing('brand-consent', filledIn)).toEqual(['marks', 'brand-manner']);
  });
});

describe('the cells', () => {
  it('are the twelve of the licence, in its order and words', () => {
    const cells = filledCells({}, zh, null);
    expect(
      cells.map(({ id, label, boxes, notes, lines }) => ({
        id,
        label,
        boxes: boxes.map(({ text }) => text),
        notes: notes.filter((note) => note !== '注：'),
        lines,
      })),
    ).toEqual(
      formCells.map(({ id, label, boxes = [], notes }) => ({ id, label, boxes, notes, lines: [] })),
    );
    expect(cells.flatMap(({ boxes }) => boxes).filter(({ ticked }) => ticked)).toEqual([]);
    expect(cells.find(({ id }) => id === 'industry-and-dau')?.notes[0]).toBe('注：');
  });

  it('say what was typed, and tick the boxes chosen', () => {
    const cells = filledCells(filledIn, zh, null);
    expect(cells.map(({ lines }) => lines)).toEqual([
      ['杭州示例智能科技有限公司'],
      ['张三'],
      ['员工人数：200'],
      ['所属行业：在线教育', '日用户活跃量（DAU）：尚未上线，预计 5,000'],
      ['李四，法务部', '电话：0571-0000 0000', 'legal@example.com', '浙江省杭州市示例路 1 号'],
      ['电话：138 0000 0000', 'zhangsan@example.com'],
      [],
      ['面向中学教师的备课助手，按月收费；模型用于生成教案草稿。'],
      ['微调或继续训练（LoRA，自有教案数据 20 万条）'],
      ['否'],
      ['申请人：否', '关联方（示例教育集团）：是，提供校务管理软件'],
      ['中国大陆'],
    ]);
    expect(cells.flatMap(({ boxes }) => boxes).filter(({ ticked }) => ticked)).toEqual([
      { text: '200-1000', ticked: true },
      { text: 'Baichuan2-7B 和 Baichuan2-13B', ticked: true },
    ]);
  });

  it('are in the translation’s words where it is asked for', () => {
    const cells = filledCells(filledIn, voices.en, translation);
    expect(cells.map(({ label }) => label)).toEqual(
      formCells.map(({ id }) => translation.form[id].label),
    );
    expect(cells[3]?.notes[0]).toBe('Note:');
    expect(cells[6]?.boxes.at(-1)).toEqual({
      text: 'Baichuan2-7B and Baichuan2-13B',
      ticked: true,
    });
  });
});

describe('what the text does not settle', () => {
  it.each([
    [filledIn, 'company', []],
    [{ ...filledIn, agent: 'no' }, 'company', ['no-agent']],
    [{ 'registered-in': 'elsewhere' }, 'company', ['foreign']],
    [{ 'registered-in': 'mainland-foreign-id' }, 'company', ['no-identity-card']],
    [{}, 'public-body', ['no-business-licence']],
    [{}, 'sole-trader', ['sole-trader']],
    [{}, 'unincorporated', ['unincorporated']],
    [
      { agent: 'no', 'registered-in': 'elsewhere' },
      'sole-trader',
      ['no-agent', 'foreign', 'sole-trader'],
    ],
    [
      { agent: 'no', 'registered-in': 'elsewhere' },
      'non-profit',
      ['no-agent', 'foreign', 'no-business-licence'],
    ],
  ] as const)('%#', (draft, applicant, points) => {
    expect(silentPoints(draft, assess({ applicant }).answers)).toEqual(points);
  });

  it('leaves the agent’s papers out where there is none', () => {
    expect(enclosuresDue({ agent: 'no' })).toEqual(['business-licence', 'legal-representative-id']);
    expect(enclosuresDue({})).toHaveLength(4);
  });
});

describe('the mail', () => {
  it('is Chinese for a reader of Chinese', () => {
    const { to, subject, body } = applicationMail(materialOf(startUp, filledIn, 'zh-CN'), true);
    expect([to, subject]).toEqual([
      'opensource@baichuan-inc.com',
      'Baichuan2 模型商用许可申请：杭州示例智能科技有限公司',
    ]);
    expect(body).toMatchSnapshot();
  });

  it('has the reader’s language below the Chinese, asks what the text does not settle, and shows what is missing', () => {
    const draft = { agent: 'no', 'registered-in': 'elsewhere', substitute: 'Certificate' };
    const { subject, body } = applicationMail(materialOf(startUp, draft, 'en'), true);
    expect(subject).toBe('Baichuan2 模型商用许可申请：［请填写：申请人名称］');
    expect(body).toMatchSnapshot();
  });

  it('has what was typed in several lines below the name of its cell, in both languages', () => {
    const { body } = applicationMail(materialOf(startUp, filledIn, 'en'), true);
    expect(body.match(/^5\. .*\n {3}.*/gmu)).toEqual([
      '5. 申请人联系方式及联系地址：\n   李四，法务部',
      '5. Contact details and contact address of the applicant:\n   李四，法务部',
    ]);
  });

  it.each([
    [
      { 'headcount-number': '42' },
      3,
      ['［请填写：申请人公司规模（员工人数）］', '员工人数：42'],
      '[to be filled in: Size of the applicant’s company (number of employees)]',
    ],
    [{ headcount: '1-200' }, 3, ['1-200'], null],
    [
      {},
      3,
      ['［请填写：申请人公司规模（员工人数）］'],
      '[to be filled in: Size of the applicant’s company (number of employees)]',
    ],
    [
      { dau: '1,200' },
      4,
      ['［请填写：所属行业］', '日用户活跃量（DAU）：1,200'],
      '[to be filled in: Industry]',
    ],
    [
      { industry: '教育' },
      4,
      ['所属行业：教育', '［请填写：日用户活跃量（DAU）］'],
      '[to be filled in: Daily active users (DAU)]',
    ],
    [
      {},
      4,
      ['［请填写：所属行业］', '［请填写：日用户活跃量（DAU）］'],
      '[to be filled in: Industry]',
    ],
  ] as const)('asks for each part that a cell lacks: %j', (draft, number, content, english) => {
    const { body } = applicationMail(materialOf(startUp, draft, 'en'), false);
    const [chinese = '', translated = ''] = body.split(separator);
    const cell = (text: string) =>
      text.split(/\n(?=\d+\. )/u).find((line) => line.startsWith(`${number}. `)) ?? '';
    const [, said = ''] = cell(chinese).split('：\n');
    const lines = said === '' ? [cell(chinese).split('：').slice(1).join('：')] : said.split('\n');
    expect(lines.map((line) => line.trim())).toEqual(content);
    if (english === null) expect(cell(translated)).not.toContain('[');
    else expect(cell(translated)).toContain(english);
  });

  it('says of the files that they are enclosed where they are, and else that they are to be', async () => {
    const file = picked('business-licence', 'a.pdf', 'application/pdf', new Uint8Array(1));
    const material = materialOf(startUp, filledIn, 'en', [file]);
    const said = (text: string) =>
      text
        .split(/\r?\n/u)
        .filter((line) =>
          /^[12]\. (?:信息表|Information|.*营业执照|.*business licence)/u.test(line),
        );
    const [eml, txt] = await paperFiles('application', material);
    const draft = await PostalMime.parse(eml?.bytes ?? '');
    expect(said(draft.text ?? '').map((line) => /：已附$|: enclosed$/u.test(line))).toEqual(
      Array.from({ length: 4 }, () => true),
    );
    const abroad = materialOf(startUp, { ...filledIn, 'registered-in': 'elsewhere' }, 'en', [file]);
    const copied = mailOf('application', abroad)?.body ?? '';
    expect(copied).toMatch(/营业执照.*：［请附上］$/mu);
    for (const copied of [
      mailOf('application', material)?.body ?? '',
      new TextDecoder().decode(txt?.bytes),
    ]) {
      expect(said(copied).map((line) => /：［请附上］$|: \[to be enclosed\]$/u.test(line))).toEqual(
        Array.from({ length: 4 }, () => true),
      );
    }
  });

  it.each([
    [
      'zh-CN',
      '1. 信息表：已附',
      '5. 申请人代理人的身份证复印件并加盖公章：［请附上；复印件上注明“仅供申请 Baichuan2 模型商用许可使用”］',
    ],
    [
      'en',
      '1. Information form: enclosed',
      '[to be enclosed; write on the copy “仅供申请 Baichuan2 模型商用许可使用” (for the application for a commercial-use licence of Baichuan2 only)]',
    ],
  ] as const)('%s: numbers what is attached and what is still to be', (language, form, agent) => {
    const file = picked('business-licence', 'a.pdf', 'application/pdf', new Uint8Array(1));
    const { body } = applicationMail(materialOf(startUp, filledIn, language, [file]), true);
    const lines = body.split('\n');
    const from = lines.indexOf(form);
    const list = lines.slice(from, from + 5);
    expect(list.map((line) => line.slice(0, 3))).toEqual(['1. ', '2. ', '3. ', '4. ', '5. ']);
    expect(list[1]).toMatch(language === 'en' ? /: enclosed$/u : /：已附$/u);
    expect(list[4]?.endsWith(agent)).toBe(true);
    expect(list.filter((line) => /^\d\. \p{Ll}/u.test(line))).toEqual([]);
    expect(lines[from + 5]).toBe('');
  });

  it.each([
    ['of somebody abroad', { ...filledIn, 'registered-in': 'elsewhere' }, /不具备，见第三部分/u],
    ['of an agent whom there is not', { ...filledIn, agent: 'no' }, /：不附，申请人没有代理人/u],
  ])('says of a document %s where it is dealt with', (_, draft, said) => {
    const { body } = applicationMail(materialOf(startUp, draft, 'zh-CN'), true);
    expect(body.split('\n').find((line) => line.startsWith('5. 申请人代理人的身份证'))).toMatch(
      said,
    );
  });

  it.each([
    ['company', {}, []],
    ['company', { 'registered-in': 'mainland-foreign-id' }, [3, 5]],
    ['company', { 'registered-in': 'elsewhere' }, [2, 3, 4, 5]],
    ['company', { agent: 'no' }, [4, 5]],
    ['public-body', {}, [2]],
    ['non-profit', { agent: 'no' }, [2, 4, 5]],
    ['sole-trader', {}, [2, 3, 4, 5]],
    ['unincorporated', {}, [2, 3, 4, 5]],
    ['unincorporated', { 'registered-in': 'mainland-foreign-id' }, [2, 3, 4, 5]],
  ] as const)(
    'points from the papers of a %s, %j, to the third part, where that asks about them',
    (applicant, more, numbers) => {
      const draft = { ...filledIn, lacking: '身份证', ...more };
      const { body } = applicationMail(materialOf({ ...startUp, applicant }, draft, 'en'), true);
      const pointing = (words: RegExp) =>
        body.split('\n').flatMap((line) => (words.test(line) ? [Number(line[0])] : []));
      expect(pointing(/^\d\. .*见第三部分/u)).toEqual(numbers);
      expect(pointing(/^\d\. .*see C/u)).toEqual(numbers);
      const without = applicant === 'sole-trader' || applicant === 'unincorporated' ? [3] : [];
      expect(pointing(/：不附，申请人没有法定代表人，/u)).toEqual(without);
      expect(/申请人是非法人组织/u.test(body)).toBe(applicant === 'unincorporated');
      const abroad = 'registered-in' in more && more['registered-in'] === 'elsewhere';
      const heads: Partial<Record<string, string>> = {
        'sole-trader': '经营者（签字）：____________________（姓名：王五）\n日期',
        unincorporated:
          '负责人（签字）：____________________（姓名：王五）\n职务：____________________\n日期',
      };
      const head = abroad
        ? '有权代表人（签字）：____________________（姓名：王五）\n职务：____________________\n日期'
        : heads[applicant];
      const [signs, next] = head === undefined ? ['（盖章）', '日期'] : ['（盖章，如有）', head];
      expect(body).toContain(`\n\n申请人${signs}：${filledIn['applicant-name']}\n${next}`);
      const seals = body.match(/^- ［没有(?:公章|营业执照)/gmu) ?? [];
      const perhaps: Partial<Record<string, number>> = { 'sole-trader': 1, unincorporated: 2 };
      expect(seals).toHaveLength(abroad ? 1 : (perhaps[applicant] ?? 0));
    },
  );

  it('is in the language of each part, also where the answers say it', () => {
    const { 'derivative-work': _, ...draft } = filledIn;
    const { body } = applicationMail(materialOf(startUp, draft, 'en'), true);
    expect(body.split('\n').filter((line) => line.startsWith('9. '))).toEqual([
      expect.stringMatching(/：对模型作进一步训练［请填写：做法］$/u),
      expect.stringMatching(/: Further training of the model \[to be filled in: method\]$/u),
    ]);
  });

  it('asks about what the applicant lacks, and not about what else one may lack', () => {
    const draft = { ...filledIn, 'registered-in': 'elsewhere', lacking: '公章，因为德国没有公章' };
    const { body } = applicationMail(materialOf(startUp, draft, 'zh-CN'), true);
    const asked = body.split('\n').filter((line) => line.startsWith('- '));
    expect(asked).toEqual([
      expect.stringMatching(/不能提交的文件及原因：公章，因为德国没有公章$/u),
      '- ［没有公章的，保留此句，否则删去：申请人没有公章，可否由有权代表人签字代替盖章？］',
    ]);
    expect(asked[0]).not.toMatch(/营业执照|居民身份证/u);
  });

  it('of a sole trader asks whether one may apply, and with whose identity card', () => {
    const trader = { ...startUp, applicant: 'sole-trader' } as const;
    const { body } = applicationMail(materialOf(trader, filledIn, 'en'), true);
    const asked = body.split('\n').filter((line) => line.startsWith('- '));
    expect(asked).toEqual([
      expect.stringMatching(/个体工商户.*自然人不得申请.*经营者的身份证复印件/u),
      expect.stringMatching(/^- ［没有公章的.*由经营者签字代替盖章/u),
      expect.stringMatching(/sole trader.*natural persons must not apply.*proprietor/u),
      expect.stringMatching(/^- \[Keep this only if .*signature of the proprietor/u),
    ]);
    expect(body.match(/没有公章的，改写为“由经营者签字，见第三部分”］$/gmu)).toHaveLength(3);
  });

  it('applies for the model and its derivatives, as 2.2 and A.1 have it', () => {
    const { body } = applicationMail(materialOf(startUp, filledIn, 'en'), true);
    expect(body).toContain('将 Baichuan2 模型及其模型衍生品用作商业用途');
    expect(body).toContain(
      'applies for its written authorisation of Commercial Use of the Baichuan2 Model and its Model Derivatives',
    );
  });

  it('plans nothing where the use has begun, and is dated and sealed by the applicant', () => {
    const begun = { ...startUp, alreadyInUse: 'yes' } as const;
    const { body } = applicationMail(materialOf(begun, filledIn, 'zh-CN'), true);
    expect(body).not.toContain('拟将');
    expect(body.split('\n').slice(-2)).toEqual([
      '申请人（盖章）：杭州示例智能科技有限公司',
      '日期：______年____月____日',
    ]);
  });

  it.each([
    ['sole-trader', {}, '经营者', 'Proprietor'],
    ['unincorporated', {}, '负责人', 'Person in charge'],
    ['company', { 'registered-in': 'elsewhere' }, '有权代表人', 'Authorised representative'],
  ] as const)(
    'keeps the name of who signs for a %s, %j, apart from the signature',
    (applicant, more, chinese, english) => {
      const signed = (name: string) => {
        const draft = { ...filledIn, ...more, 'legal-representative': name };
        const { body } = applicationMail(materialOf({ ...startUp, applicant }, draft, 'en'), true);
        return body.split('\n').filter((line) => /（签字）：|\(signature\): /u.test(line));
      };
      const space = '____________________';
      expect(signed('Erika Mustermann')).toEqual([
        `${chinese}（签字）：${space}（姓名：Erika Mustermann）`,
        `${english} (signature): ${space} (name: Erika Mustermann)`,
      ]);
      expect(signed('')).toEqual([
        `${chinese}（签字）：${space}（姓名：${space}）`,
        `${english} (signature): ${space} (name: ${space})`,
      ]);
    },
  );

  it('of a company abroad says of each copy to seal who signs instead, and asks whether that will do', () => {
    const draft = { ...filledIn, 'registered-in': 'elsewhere', lacking: '身份证' };
    const { body } = applicationMail(materialOf(startUp, draft, 'en'), true);
    const [chinese = '', english = ''] = body.split(separator);
    const numbers = (text: string, words: string) =>
      text.split('\n').flatMap((line) => (line.includes(words) ? [line.slice(0, 2)] : []));
    const seal = '没有公章的，改写为“由有权代表人签字，见第三部分”］';
    const noSeal = 'if there is no seal, write “signature of the authorised representative, see C”';
    for (const [text, words] of [
      [chinese, seal],
      [english, noSeal],
    ] as const) {
      expect(numbers(text, words)).toEqual(['2.', '3.', '4.', '5.']);
    }
    expect(numbers(chinese, '不具备的')).toEqual(['2.', '3.', '5.']);
    expect(numbers(english, 'if there is none')).toEqual(['2.', '3.', '5.']);
    expect(english).toContain(
      '\n- [Keep this only if there is no official seal: The applicant has no official seal. May the signature of the authorised representative take the place of it?]',
    );
    const alone = applicationMail(materialOf(startUp, { ...draft, agent: 'no' }, 'zh-CN'), true);
    expect(numbers(alone.body, seal)).toEqual(['2.', '3.']);
  });

  it('of whoever is not sure what it is takes neither seal nor papers for granted', () => {
    const unsure = { ...startUp, applicant: 'unsure' } as const;
    const { body } = applicationMail(materialOf(unsure, filledIn, 'en'), true);
    const name = filledIn['applicant-name'];
    expect(body).toContain(
      `\n申请人（盖章或者签字）：${name}\n签字人姓名和职务：____________________\n日期`,
    );
    expect(body).toContain(
      `\nApplicant (seal or signature): ${name}\nName and position of whoever signs: ____________________\nDate`,
    );
    const lines = body.split('\n');
    for (const words of [
      /；不具备的，改写为“不具备，见第三部分”］$/u,
      /; if there is none, write “not/u,
    ]) {
      expect(lines.filter((line) => words.test(line)).map((line) => line[0])).toEqual(['2', '3']);
    }
    expect(lines.filter((line) => line.startsWith('- '))).toEqual([
      '- ［有不具备的文件或者没有公章的，保留此句，否则删去：申请人不具备上列注明的文件或者没有公章，可以用什么代替？］',
      '- [Keep this only if a document or the official seal is lacking: The applicant does not have what is marked above, or has no official seal. What may take its place?]',
    ]);
  });

  it('offers a passport or another identity document for whoever has no identity card', () => {
    const draft = { ...filledIn, 'registered-in': 'mainland-foreign-id' };
    const { body } = applicationMail(materialOf(startUp, draft, 'en'), true);
    expect(body).toContain('可否提交其护照或者其他身份证件的复印件代替？');
    expect(body).toContain(
      'May copies of their passports or other identity documents be submitted instead?',
    );
  });

  it('makes a reservation for whoever did not say that the use is commercial, and for nobody else', () => {
    const unsure = new Set<number>();
    for (const [n, { answers }] of persons.entries()) {
      const { body } = applicationMail(materialOf(answers, {}, 'en'), false);
      const [chinese, english] = [zh, voices.en].map((t) => t('papersApplication:reservation'));
      expect(body.includes(`\n\n${english}\n\n`)).toBe(body.includes(`\n\n${chinese}\n\n`));
      if (body.includes(`${chinese}`)) unsure.add(n + 1);
    }
    const offered = [...unsure].filter((n) =>
      papersFor(assess(persons[n - 1]?.answers ?? {})).some(({ paper }) => paper === 'application'),
    );
    expect(offered).toEqual([14, 16, 18, 26, 38, 49]);
  });

  it.each([
    ['is offered where something is asked', { agent: 'no', substitute: '说明' }, true],
    ['is not offered where nothing is asked', { substitute: '说明' }, false],
    ['is not offered where there is none', { agent: 'no' }, false],
  ])('a substitute %s', (_, draft, offered) => {
    const { body } = applicationMail(materialOf(startUp, draft, 'zh-CN'), true);
    const [before = ''] = zh('papersApplication:substitute', { text: '\n' }).split('\n');
    expect(body.includes(before)).toBe(offered);
  });
});

describe('the fields', () => {
  const idsWhere = (holds: (field: Field) => boolean) =>
    (Object.keys(fields) as FieldId[]).filter((id) => holds(fieldOf(id)));

  it('are chosen or typed in several lines where they are these, else typed in one', () => {
    expect(idsWhere(({ kind }) => kind === 'choice')).toEqual([
      'registered-in',
      'agent',
      'headcount',
      'model',
      'lacks',
      'relation',
      'task',
      'library',
    ]);
    const inSeveralLines = [
      'applicant-contact',
      'agent-contact',
      'commercial-use',
      'derivative-work',
      'software-or-cloud-provider',
      'substitute',
      'contact',
      'plan',
      'academic-use',
      'brand-manner',
      'purpose-doubt',
      'lacking',
      'method',
      'data',
      'changes',
    ];
    expect(idsWhere(({ kind }) => kind === 'multi-line')).toEqual(inSeveralLines);
    expect(idsWhere(({ kind }) => kind === 'one-line')).toHaveLength(
      Object.keys(fields).length - 8 - inSeveralLines.length,
    );
  });

  it('fill the cell that has their name, but for these', () => {
    const others = idsWhere(({ cell }) => cell !== undefined)
      .map((id) => [id, fieldOf(id).cell])
      .filter(([id, cell]) => id !== cell);
    expect(others).toEqual([
      ['headcount-number', 'headcount'],
      ['industry', 'industry-and-dau'],
      ['dau', 'industry-and-dau'],
    ]);
  });

  it('may be left empty where they are these', () => {
    expect(idsWhere(({ optional }) => optional === true)).toEqual([
      'headcount-number',
      'substitute',
      'legal-representative',
      'unit',
      'relation',
      'languages',
      'task',
      'library',
      'own-licence',
    ]);
  });
});

describe('the words of the fields', () => {
  const ids = [...new Set(Object.values(fieldsOfPaper).flat())];

  it.each(ids)('%s has a name and a hint in both languages', (id: FieldId) => {
    for (const language of ['zh-CN', 'en'] as const) {
      const t = voices[language];
      const said = [fieldLabel(id, t, language === 'en' ? translation : null), t(fieldHint(id))];
      for (const value of fieldOf(id).options ?? []) {
        said.push(optionLabel(id, value, t, language === 'en' ? translation : null));
      }
      for (const words of said) expect(words).not.toMatch(/papers|^$/u);
    }
  });
});

describe.each(['zh-CN', 'en'] as const)('the names of the fields in %s', (language) => {
  it('are these, with those of their values', () => {
    const english = language === 'en' ? translation : null;
    const t = voices[language];
    const names = [...new Set(Object.values(fieldsOfPaper).flat())].map((id) => [
      fieldLabel(id, t, english),
      ...(fieldOf(id).options ?? []).map((value) => optionLabel(id, value, t, english)),
    ]);
    expect(names).toMatchSnapshot();
  });
});

describe('the log of an application', () => {
  it.each([
    [[], '', 'papersApplication:log.advice.not-sent'],
    [[['sent', '3 月 1 日']], '3 月 1 日', 'papersApplication:log.advice.waiting'],
    [
      [
        ['sent', '1'],
        ['reminded', '2'],
      ],
      '1',
      'papersApplication:log.advice.waiting',
    ],
    [
      [
        ['sent', '1'],
        ['answered', '3'],
      ],
      '',
      'papersApplication:log.advice.answered',
    ],
    [
      [
        ['sent', '1'],
        ['answered', '3'],
        ['sent', '4'],
      ],
      '4',
      'papersApplication:log.advice.waiting',
    ],
  ] as const)('%j', (entries, on, advice) => {
    const log = entries.map(([event, day]) => ({ event, on: day }));
    expect([sentOn(log), logAdvice('application', log, assess(startUp).answers)]).toEqual([
      on,
      advice,
    ]);
    const anew = advice.replace(/answered$/u, 'anew').replace(/waiting$/u, 'anewSent');
    const { answers: granted } = assess({ ...startUp, authorisation: 'granted' });
    expect(logAdvice('application', log, granted)).toBe('papersApplication:log.advice.granted');
    for (const authorisation of ['revoked', 'granted-not-covering'] as const) {
      const { answers } = assess({ ...startUp, authorisation });
      expect(logAdvice('application', log, answers)).toBe(anew);
    }
  });

  it('has a name for each event', () => {
    const names = (of: LoggedPaper) => logEvents.map((event) => zh(logEventName(of, event)));
    expect(names('application')).toEqual(['申请发出日期', '催询日期', '收到答复日期']);
    expect(names('brand-consent')).toEqual(['邮件发出日期', '催询日期', '收到答复日期']);
  });
});

describe('the enclosures', () => {
  it('are warned of above 20 MB in all', () => {
    expect(aboveLimit([{ size: 12_000_000 }, { size: 8_000_000 }])).toBe(false);
    expect(aboveLimit([{ size: 12_000_000 }, { size: 8_000_001 }])).toBe(true);
  });

  it('of a person’s identity card say what to write on the copy, so that it serves nothing else', () => {
    for (const id of enclosuresDue({})) {
      const isIdentityCard = id.endsWith('-id');
      for (const t of [zh, voices.en]) {
        const note = '“仅供申请 Baichuan2 模型商用许可使用”';
        expect(t(enclosureHint(id)).includes(note)).toBe(isIdentityCard);
      }
    }
  });

  it('are explained, each of them', () => {
    for (const id of enclosuresDue({})) {
      expect(zh(enclosureHint(id))).toMatch(
        /^申请人.*复印件，加盖申请人的公章|^代理人.*复印件，加盖申请人的公章/u,
      );
      expect(voices.en(enclosureHint(id))).toMatch(
        /^A copy of .*the copy bear(?:ing|s) the applicant’s official seal/u,
      );
    }
  });
});
