interface SectionShape {
  readonly id: string;
  readonly number: string;
  readonly heading: string;
  readonly clauses: readonly {
    readonly id: string;
    readonly number: string;
    readonly text: readonly string[];
  }[];
}

/** The title as the supplied text prints it. */
export const title = 'Baichuan2 模型社区许可协议';

/**
 * The whole text of the supplied licence (`licence/source.zh-CN.txt`), in its order: sections with
 * their printed number and heading, clauses with their printed number and paragraphs. Line breaks
 * of the page are joined, the page number is dropped, an empty check box is ☐, and one space
 * stands between Han and Latin or digits. Every other character is the source's, slips included.
 */
export const sections = [
  {
    id: '1',
    number: '一',
    heading: '定义',
    clauses: [
      {
        id: '1.licence',
        number: '',
        text: ['“许可”是指本协议中定义的使用、复制和分发的条款和条件。'],
      },
      {
        id: '1.model',
        number: '',
        text: [
          '“模型”是指任何附带的基于机器学习的组件（包括检查点），包括学习的权重、参数（包括优化器状态）。',
        ],
      },
      {
        id: '1.baichuan2-model',
        number: '',
        text: ['“Baichuan2 模型”是指 Baichuan2-7B 模型和 Baichuan2-13B 模型。'],
      },
      {
        id: '1.data',
        number: '',
        text: [
          '“数据”是指从与模型一起使用的数据集中提取的信息和/或内容的集合，包括用于训练、预训练或以其他方式评估模型的数据。数据集中提取的信息和/或内容的集合，可能包含个人信息或非个人信息。',
        ],
      },
      {
        id: '1.personal-information',
        number: '',
        text: [
          '“个人信息”是指以电子或者其他方式记录的与已识别或者可识别的自然人有关的各种信息，不包括匿名化处理后的信息。个人信息的处理包括个人信息的收集、存储、使用、加工、传输、提供、公开、删除等。',
        ],
      },
      {
        id: '1.output',
        number: '',
        text: ['“输出”是指运行模型的结果，体现在由此产生的信息内容中。'],
      },
      {
        id: '1.training',
        number: '',
        text: ['“训练”是指为模型提供训练数据，以增强模型的预测能力。'],
      },
      {
        id: '1.derivative',
        number: '',
        text: [
          '“模型衍生品”是指对 Baichuan2 模型的所有修改、基于 Baichuan2 模型的工作，或通过将 Baichuan2 模型的权重、参数、激活或输出模式转移到其他模型而创建或初始化的任何其他模型，以使其他模型的性能与 Baichuan2 模型类似，包括但不限于需要使用中间数据表示的提取方法或基于 Baichuan2 模型生成合成数据来训练其他模型的方法。',
        ],
      },
      {
        id: '1.distribution',
        number: '',
        text: [
          '“分发”是指向第三方传输、复制、发布或以其他方式共享模型或模型衍生品，包括将模型作为通过电子或其他远程方式（例如基于 API 或 Web 访问的任何 SaaS 软件或 PaaS 软件）提供的托管服务。',
        ],
      },
      {
        id: '1.licensor',
        number: '',
        text: [
          '“许可方”是指授予许可的版权所有者或版权所有者实体，包括可能对模型和/或被分发模型拥有权利的个人或实体。本协议下的许可方是：北京百川智能科技有限公司，或其授权可对任何第三方进行许可的实体或个人。',
        ],
      },
      {
        id: '1.you',
        number: '',
        text: [
          '“您”（或“您的”）是指行使本许可授予的权限和/或出于任何目的和在任何使用领域使用模型的个人或法人实体，属于本协议的被许可人。',
        ],
      },
      {
        id: '1.third-party',
        number: '',
        text: ['“第三方”是指您之外的任何个人、法人实体或非法人组织。'],
      },
      {
        id: '1.commercial-use',
        number: '',
        text: [
          '“商业用途”是指使用 Baichuan2 模型，直接或间接为实体或个人进行运营、推广或产生收入，或用于任何其他盈利目的。',
        ],
      },
    ],
  },
  {
    id: '2',
    number: '二',
    heading: '许可及许可限制',
    clauses: [
      {
        id: '2.0',
        number: '',
        text: [
          '根据本许可协议的条款和条件，许可方特此授予您一个非排他性、全球性、不可转让、不可再许可、可撤销、免版税的版权许可。您可以出于非商业用途使用此许可。许可方对您使用 Baichuan2 模型的输出或基于 Baichuan2 模型得到的模型衍生品不主张任何权利，但您必须满足如下许可限制条件：',
        ],
      },
      {
        id: '2.1',
        number: '1',
        text: [
          '您不得出于任何军事或非法目的使用、复制、修改、合并、发布、分发、复制或创建 Baichuan2 模型的全部或部分衍生品。',
        ],
      },
      {
        id: '2.2',
        number: '2',
        text: [
          '如果您计划将 Baichuan2 模型及模型衍生品用作商业用途，应当按照本协议附则提供的联络方式，事先向许可方登记并获得许可方的书面授权。',
        ],
      },
      {
        id: '2.3',
        number: '3',
        text: [
          '您对 Baichuan2 模型的使用和修改（包括使用 Baichuan2 模型的输出或者基于 Baichuan2 模型得到的模型衍生品）不得违反任何国家的法律法规，尤其是中华人民共和国的法律法规，不得侵犯任何第三方的合法权益，包括但不限于肖像权、名誉权、隐私权等人格权，著作权、专利权、商业秘密等知识产权，或者其他财产权益。',
        ],
      },
      {
        id: '2.4',
        number: '4',
        text: [
          '您必须向 Baichuan2 模型或其模型衍生品的任何第三方使用者提供 Baichuan2 模型的来源以及本协议的副本。',
        ],
      },
      {
        id: '2.5',
        number: '5',
        text: [
          '您修改 Baichuan2 模型得到模型衍生品，必须以显著的方式说明修改的内容，且上述修改不得违反本协议的许可限制条件，也不能允许、协助或以其他方式使得第三方违反本协议中的许可限制条件。',
        ],
      },
    ],
  },
  {
    id: '3',
    number: '三',
    heading: '知识产权',
    clauses: [
      {
        id: '3.1',
        number: '1',
        text: ['Baichuan2 模型的所有权及其相关知识产权，由许可方单独所有。'],
      },
      {
        id: '3.2',
        number: '2',
        text: [
          '在任何情况下，未经许可方事先书面同意，您不得使用许可方任何商标、服务标记、商号、域名、网站名称或其他显著品牌特征（以下统称为"标识"），包括但不限于明示或暗示您自身为“许可方”。未经许可方事先书面同意，您不得将本条款前述标识以单独或结合的任何方式展示、使用或申请注册商标、进行域名注册等，也不得向他人明示或暗示有权展示、使用、或以其他方式处理这些标识的权利。由于您违反本协议使用许可方上述标识等给许可方或他人造成损失的，由您承担全部法律责任。',
        ],
      },
      {
        id: '3.3',
        number: '3',
        text: [
          '在许可范围内，您可以对 Baichuan2 模型进行修改以得到模型衍生品，对于模型衍生品中您付出创造性劳动的部分，您可以主张该部分的知识产权。',
        ],
      },
    ],
  },
  {
    id: '4',
    number: '四',
    heading: '免责声明及责任限制',
    clauses: [
      {
        id: '4.1',
        number: '1',
        text: [
          '在任何情况下，许可方不对您根据本协议使用 Baichuan2 模型而产生或与之相关的任何直接、间接、附带的后果、以及其他损失或损害承担责任。若由此导致许可方遭受损失，您应当向许可方承担全部赔偿责任。',
        ],
      },
      {
        id: '4.2',
        number: '2',
        text: [
          '模型中的模型参数仅仅是一种示例，如果您需要满足其他要求，需自行训练，并遵守相应数据集的许可协议。您将对 Baichuan2 模型的输出及模型衍生品所涉及的知识产权风险或与之相关的任何直接、间接、附带的后果、以及其他损失或损害负责。',
        ],
      },
      {
        id: '4.3',
        number: '3',
        text: [
          '尽管许可方在 Baichuan2 模型训练的所有阶段，都坚持努力维护数据的合规性和准确性，但受限于 Baichuan2 模型的规模及其概率固有的随机性因素影响，其输出结果的准确性无法得到保证，模型存在被误导的可能。因此，许可方在此声明，许可方不承担您因使用 Baichuan2 模型及其源代码而导致的数据安全问题、声誉风险，或任何涉及 Baichuan2 模型被误导、误用、传播或不正当使用而产生的任何风险和责任。',
        ],
      },
      {
        id: '4.4',
        number: '4',
        text: [
          '本协议所称损失或损害包括但不限于下列任何损失或损害（无论此类损失或损害是不可预见的、可预见的、已知的或其他的）:(i)收入损失;(ii)实际或预期利润损失；(ii)货币使用损失；(iv)预期节约的损失；(v)业务损失；(vi)机会损失；(vii)商誉、声誉损失；(viii)软件的使用损失；或(x)任何间接、附带的特殊或间接损害损失。',
        ],
      },
      {
        id: '4.5',
        number: '5',
        text: [
          '除非适用的法律另有要求或经过许可方书面同意，否则许可方将按“现状”授予 Baichuan2 模型的许可。针对本协议中的 Baichuan2 模型，许可方不提供任何明示、暗示的保证，包括但不限于：关于所有权的任何保证或条件、关于适销性的保证或条件、适用于任何特定目的的保证或条件、过去、现在或未来关于 Baichuan2 模型不侵权的任何类型的保证、以及因任何交易过程、贸易使用（如建议书、规范或样品）而产生的任何保证。您将对其通过使用、复制或再分发等方式利用 Baichuan2 模型所产生的风险与后果，独自承担责任。',
        ],
      },
      {
        id: '4.6',
        number: '6',
        text: [
          '您充分知悉并理解同意，Baichuan2 模型中可能包含个人信息。您承诺将遵守所有适用的法律法规进行个人信息的处理，特别是遵守《中华人民共和国个人信息保护法》的相关规定。请注意，许可方给予您使用 Baichuan2 模型的授权，并不意味着您已经获得处理相关个人信息的合法性基础。您作为独立的个人信息处理者，需要保证在处理 Baichuan2 模型中可能包含的个人信息时，完全符合相关法律法规的要求，包括但不限于获得个人信息主体的授权同意等，并愿意独自承担由此可能产生的任何风险和后果。',
        ],
      },
      {
        id: '4.7',
        number: '7',
        text: [
          '您充分理解并同意，许可方有权依合理判断对违反有关法律法规或本协议规定的行为进行处理，对您的违法违规行为采取适当的法律行动，并依据法律法规保存有关信息向有关部门报告等，您应独自承担由此而产生的一切法律责任。',
        ],
      },
    ],
  },
  {
    id: '5',
    number: '五',
    heading: '研究、教育和学术目的',
    clauses: [
      {
        id: '5.1',
        number: '1',
        text: [
          '根据本许可协议的条款和条件，本着对学术界做出贡献的精神，许可方鼓励非营利性学术机构的师生将 Baichuan2 模型用于研究、教育和学术目的。',
        ],
      },
      {
        id: '5.2',
        number: '2',
        text: [
          '进一步的，如您以研究、教育和学术目的使用 Baichuan2 模型，您可以在开展相关研究、教育前，将您的机构名称、使用情况以及联系方式以邮件方式向我们进行提前告知，我们的联系邮箱为 opensource@baichuan-inc.com，我们将可能基于您的联系方式，向您推送 Baichuan2 模型的相关更新资讯，以便您更好地开展研究、教育和学术工作。',
        ],
      },
    ],
  },
  {
    id: '6',
    number: '六',
    heading: '品牌曝光与显著标识',
    clauses: [
      {
        id: '6.1',
        number: '1',
        text: [
          '您同意并理解，如您将您基于 Baichuan2 模型二次开发的模型衍生品在国内外的开源社区提供开源许可的，您需要在该开源社区以显著方式标注该模型衍生品系基于 Baichuan2 模型进行的二次开发，标注内容包括但不限于“Baichuan Inside”以及与 Baichuan2 模型相关的品牌的其他元素。',
        ],
      },
      {
        id: '6.2',
        number: '2',
        text: [
          '您同意并理解，如您将 Baichuan2 模型二次开发的模型衍生品参加国内外任何组织和个人举行的排名活动，包括但不限于针对模型性能、准确度、算法、算力等任何维度的排名活动，您均需在模型说明中以显著方式标注该模型衍生品系基于 Baichuan2 模型进行的二次开发，标注内容包括但不限于“Baichuan Inside”以及与 Baichuan2 模型相关的品牌的其他元素。',
        ],
      },
    ],
  },
  {
    id: '7',
    number: '七',
    heading: '其他',
    clauses: [
      {
        id: '7.1',
        number: '1',
        text: ['许可方在法律法规许可的范围内对协议条款享有最终解释权。'],
      },
      {
        id: '7.2',
        number: '2',
        text: [
          '本协议的订立、效力、解释、履行、修改和终止，使用 Baichuan2 模型以及争议的解决均适用中华人民共和国大陆地区（仅为本协议之目的，不包括香港、澳门和台湾）法律，并排除冲突法的适用。',
        ],
      },
      {
        id: '7.3',
        number: '3',
        text: [
          '因使用 Baichuan2 模型而发生的任何争议，各方应首先通过友好协商的方式加以解决。协商不成时，向许可方所在地人民法院提起诉讼。',
        ],
      },
    ],
  },
  {
    id: 'A',
    number: '',
    heading: '附则',
    clauses: [
      {
        id: 'A.1',
        number: '1',
        text: [
          '若您期望基于本协议的许可条件与限制，将 Baichuan2 模型或其衍生品用作商业用途，请您按照如下方式联系许可方，以进行登记并向许可方申请书面授权：',
          '联系邮箱：opensource@baichuan-inc.com',
        ],
      },
      {
        id: 'A.2',
        number: '2',
        text: [
          '请您按照上述方式联系许可方时，您应提交以下信息和文件以申请 Baichuan2 模型的商用许可：',
        ],
      },
      {
        id: 'A.2.1',
        number: '（1）',
        text: [
          '信息表。您应填写并提交以下信息表至上述指定的联系邮箱。',
          '申请人名称',
          '申请代理人名称',
          '注：自然人不得申请 Baichuan2 模型的商用许可。',
          '申请人公司规模（员工人数）',
          '申请人所在行业与日用户活跃量（DAU）',
          '☐ 1-200',
          '☐ 200-1000',
          '☐ 1000-5000',
          '☐ 5000+',
          '注：请选择申请人员工规模，并勾选方框。',
          '注：',
          '1：请具体描述所属行业，例如短视频服务行业。',
          '2：请说明日用户活跃量（DAU）。',
          '申请人联系方式及联系地址',
          '申请代理人联系方式',
          '申请商用模型的类型',
          '具体商业用途',
          '☐ Baichuan2-7B',
          '☐ Baichuan2-13B',
          '☐ Baichuan2-7B 和 Baichuan2-13B',
          '模型衍生创作情况',
          '是否涉及未成年人用户',
          '注：如未进行衍生创作，回答“否”即可。',
          '您以及您的关联方是否属于软件服务提供商或云服务提供商',
          '计划部署的区域与国家',
          '注：“关联方”是指控制一方的法律主体、或由一方控制的法律主体、或与一方由同一所有人控制的法律主体，控制包括直接或间接拥有被控制主体的全部或多数股权，或基于持股、人事、协议等安排能够对被控制主体的经营状况产生实质性影响的情形。',
        ],
      },
      {
        id: 'A.2.2',
        number: '（2）',
        text: ['营业执照。你应通过上述指定的联系邮箱提交申请人的营业执照复印件并加盖公章。'],
      },
      {
        id: 'A.2.3',
        number: '（3）',
        text: [
          '授权文件。您应通过上述指定的联系邮箱提交（1）申请人法定代表人的身份证复印件并加盖公章；（2）申请人代理人的授权书复印件并加盖公章；（3）申请人代理人的身份证复印件并加盖公章。',
        ],
      },
    ],
  },
] as const satisfies readonly SectionShape[];

/** The id of a section: '1' to '7', and 'A' for the annex. */
export type SectionId = (typeof sections)[number]['id'];

/** The id of a clause, the same in code, JSON, addresses and tests. */
export type ClauseId = (typeof sections)[number]['clauses'][number]['id'];

/** A clause: the number printed in front of it ('' where there is none) and its paragraphs. */
export interface Clause {
  readonly id: ClauseId;
  readonly number: string;
  readonly text: readonly string[];
}

const clauses: readonly Clause[] = sections.flatMap<Clause>((section) => section.clauses);

/** The ids of all clauses, in the licence's order. */
export const clauseIds: readonly ClauseId[] = clauses.map(({ id }) => id);

/** Takes the id of a clause and gives the clause as the supplied text has it. */
export function clause(id: ClauseId): Clause {
  const found = clauses.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no clause ${id}`);
  return found;
}
