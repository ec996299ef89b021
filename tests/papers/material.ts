import translation from '../../locales/en/licence.json' with { type: 'json' };
import type { Language } from '../../src/i18n/language.ts';
import { loadVoice } from '../../src/i18n/voice.ts';
import type { Draft } from '../../src/papers/fields.ts';
import { type Enclosed, type Material, voicesFor } from '../../src/papers/material.ts';
import { assess } from '../../src/rules/assess.ts';
import type { Answers } from '../../src/rules/logic/state.ts';

export const voices = { 'zh-CN': await loadVoice('zh-CN'), en: await loadVoice('en') };

export { translation };

/** What papers are written with. */
export const kit = {
  'zh-CN': { language: 'zh-CN', t: voices['zh-CN'], translation: null },
  en: { language: 'en', t: voices.en, translation },
};

/** A company that wants to apply. */
export const startUp: Answers = {
  model: 'both',
  purpose: ['commercial'],
  applicant: 'company',
  authorisation: 'none',
  alreadyInUse: 'no',
  adaptation: ['fine-tune'],
  audience: ['hosted'],
  leaderboard: 'no',
  brand: 'no',
  personalInformation: 'yes',
};

/** An application filled in, but for what has no field of its own. */
export const filledIn: Draft = {
  'registered-in': 'mainland',
  agent: 'yes',
  'applicant-name': '杭州示例智能科技有限公司',
  'agent-name': '张三',
  headcount: '200-1000',
  'headcount-number': '200',
  industry: '在线教育',
  dau: '尚未上线，预计 5,000',
  'applicant-contact':
    '李四，法务部\n电话：0571-0000 0000\nlegal@example.com\n浙江省杭州市示例路 1 号',
  'agent-contact': '电话：138 0000 0000\nzhangsan@example.com',
  model: 'Baichuan2-7B 和 Baichuan2-13B',
  'commercial-use': '面向中学教师的备课助手，按月收费；模型用于生成教案草稿。',
  'derivative-work': '微调或继续训练（LoRA，自有教案数据 20 万条）',
  minors: '否',
  'software-or-cloud-provider': '申请人：否\n关联方（示例教育集团）：是，提供校务管理软件',
  regions: '中国大陆',
  'legal-representative': '王五',
};

/** A file picked for an enclosure. */
export function picked(
  of: Enclosed['of'],
  name: string,
  type: string,
  bytes: Uint8Array,
): Enclosed {
  return { of, name, type, read: async () => bytes };
}

export function materialOf(
  answers: Answers,
  draft: Draft,
  language: Language,
  enclosures: Material['enclosures'] = [],
  told: Material['told'] = {},
  marks: Material['marks'] = {},
): Material {
  return {
    ...voicesFor(kit[language], kit['zh-CN'], kit.en),
    result: assess(answers),
    draft,
    told,
    marks,
    enclosures,
  };
}
