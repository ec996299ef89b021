import type { ClauseId } from './clauses.ts';

interface FormCellShape {
  readonly id: string;
  readonly label: string;
  readonly notes: readonly string[];
  readonly boxes?: readonly string[];
}

const cells = [
  {
    id: 'applicant-name',
    label: '申请人名称',
    notes: ['注：自然人不得申请 Baichuan2 模型的商用许可。'],
  },
  { id: 'agent-name', label: '申请代理人名称', notes: [] },
  {
    id: 'headcount',
    label: '申请人公司规模（员工人数）',
    notes: ['注：请选择申请人员工规模，并勾选方框。'],
    boxes: ['1-200', '200-1000', '1000-5000', '5000+'],
  },
  {
    id: 'industry-and-dau',
    label: '申请人所在行业与日用户活跃量（DAU）',
    notes: ['1：请具体描述所属行业，例如短视频服务行业。', '2：请说明日用户活跃量（DAU）。'],
  },
  { id: 'applicant-contact', label: '申请人联系方式及联系地址', notes: [] },
  { id: 'agent-contact', label: '申请代理人联系方式', notes: [] },
  {
    id: 'model',
    label: '申请商用模型的类型',
    notes: [],
    boxes: ['Baichuan2-7B', 'Baichuan2-13B', 'Baichuan2-7B 和 Baichuan2-13B'],
  },
  { id: 'commercial-use', label: '具体商业用途', notes: [] },
  {
    id: 'derivative-work',
    label: '模型衍生创作情况',
    notes: ['注：如未进行衍生创作，回答“否”即可。'],
  },
  { id: 'minors', label: '是否涉及未成年人用户', notes: [] },
  {
    id: 'software-or-cloud-provider',
    label: '您以及您的关联方是否属于软件服务提供商或云服务提供商',
    notes: [
      '注：“关联方”是指控制一方的法律主体、或由一方控制的法律主体、或与一方由同一所有人控制的法律主体，控制包括直接或间接拥有被控制主体的全部或多数股权，或基于持股、人事、协议等安排能够对被控制主体的经营状况产生实质性影响的情形。',
    ],
  },
  { id: 'regions', label: '计划部署的区域与国家', notes: [] },
] as const satisfies readonly FormCellShape[];

/** The id of a cell of the information form. */
export type FormCellId = (typeof cells)[number]['id'];

/** A cell of the information form: its label, its notes, and what its check boxes say, if any. */
export interface FormCell extends FormCellShape {
  readonly id: FormCellId;
}

/**
 * The 12 cells of the information form in the order of its rows, in the words of clause A.2.1. The
 * clause prints each label and note as a paragraph of its own and each box as ☐ and its words.
 */
export const formCells: readonly FormCell[] = cells;

/** What clause A.2.1 prints above notes that are numbered. */
export const numberedNotesHeading = '注：';

interface EnclosureShape {
  readonly id: string;
  readonly clause: ClauseId;
  readonly text: string;
}

const documents = [
  { id: 'business-licence', clause: 'A.2.2', text: '申请人的营业执照复印件并加盖公章' },
  {
    id: 'legal-representative-id',
    clause: 'A.2.3',
    text: '申请人法定代表人的身份证复印件并加盖公章',
  },
  {
    id: 'agent-power-of-attorney',
    clause: 'A.2.3',
    text: '申请人代理人的授权书复印件并加盖公章',
  },
  { id: 'agent-id', clause: 'A.2.3', text: '申请人代理人的身份证复印件并加盖公章' },
] as const satisfies readonly EnclosureShape[];

/** The id of a document that goes with the form. */
export type EnclosureId = (typeof documents)[number]['id'];

/** A document that goes with the form: the clause that asks for it, and that clause's words. */
export interface Enclosure extends EnclosureShape {
  readonly id: EnclosureId;
}

/** The four documents of clauses A.2.2 and A.2.3, in the licence's order and words. */
export const enclosures: readonly Enclosure[] = documents;

/** The licensor that clause 1.licensor names. */
export const licensor = '北京百川智能科技有限公司' as const;

/** The address of clauses A.1 and 5.2. */
export const mailbox = 'opensource@baichuan-inc.com' as const;
