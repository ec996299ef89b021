import { expect, it } from 'vitest';
import type { CheckId, FindingState } from '../../../src/release/checks.ts';
import { inspect } from '../../../src/release/inspect.ts';
import { releaseOf } from '../made-up.ts';

/** The beginnings of a card: a base in front matter, a base in words, MIT on the whole. */
const hub = '---\nbase_model: baichuan-inc/Baichuan2-7B-Base\n---\n# Heron\n\n';
const said =
  '# Petrel\n\nPetrel is a secondary development based on [Baichuan2-7B-Base](https://huggingface.co/baichuan-inc/Baichuan2-7B-Base).\n\n';
const mit = `---\nlicense: mit\n---\n${said}`;
const code = 'https://github.com/baichuan-inc/Baichuan2/blob/main/LICENSE';

type Row = readonly [check: CheckId, state: FindingState, beginning: string, ...cards: string[]];

/** What people who had read none of this wrote as a publisher would, and the state that it must get. */
const rows: readonly Row[] = [
  [
    'modifications',
    'missing',
    hub,
    '- **Training regime:** [More Information Needed]\n\n### Framework versions\n\n- PEFT 0.7.1',
    'Requires transformers, peft and bitsandbytes.',
    '如显存不足，可用 4bit 量化加载。',
    '支持 int8 / int4 在线量化。',
    'To save memory, load it in 8 bits with bitsandbytes.',
    '- [训练细节](#训练细节)',
    '- [Fine-tuning](#fine-tuning)',
    'The weights may be fine-tuned by you.',
    '训练细节将在论文中公布。',
    'Details of training are in our paper.',
    'Heron was pre-trained from scratch.',
    'Heron-7B-LoRA is a derivative of the Baichuan2 Model.',
    'Baichuan Inside：模型衍生品“Heron”系基于 Baichuan2 模型进行的二次开发。',
  ],
  [
    'modifications',
    'look',
    hub,
    '## 微调\n\n| 参数 | 值 |\n|---|---|\n| lora_rank | 64 |\n| lr | 1e-4 |',
    '## Training hyperparameters\n\n- learning_rate: 2e-4\n- lora_r: 8',
    '## 训练参数\n\n- 学习率: 2e-4\n- lora_r: 8',
    '## Changes from the base model\n\n- system prompt baked into the template',
    '经过领域调优。',
    '采用强化学习对模型进行优化。',
    '通过知识注入增强医疗能力。',
    'Exported to ONNX.',
    '导出为 ONNX 格式。',
    'EXL2 4.0bpw.',
    'W4A16 weights made with LMDeploy.',
    'SLERP of two checkpoints, t = 0.5.',
    'An average of three checkpoints (model soup).',
    'We add a vision encoder and train a projector on 600k pairs.',
    '更新了分词器词表。',
    'We quantized the model to 4 bits, which saves memory.',
    '用可靠的医疗数据微调。',
    '本模型是支持多轮对话的微调模型。',
  ],
  [
    'base',
    'found',
    '# Heron\n\n',
    'GGUF quantisations of Baichuan2-13B-Chat.',
    'Imatrix quantizations of Baichuan2-13B-Chat.',
    'GGUF quants of [Baichuan2-7B-Chat](https://huggingface.co/baichuan-inc/Baichuan2-7B-Chat).',
    'AWQ of Baichuan2-13B-Chat.',
    'Baichuan2-13B-Chat 的 GGUF 版本。',
    'Based on Baichuan2.0-7B.',
    '基于百川二代 7B 模型微调。',
    'Fine-tuned from Baichuan v2 13B.',
    '本模型基於 Baichuan2-7B-Base 微調而成。',
    '以 Baichuan2-7B-Base 初始化的奖励模型，在比较数据上训练。',
    'Kestrel is fine-tuned from [LLaMAfied Baichuan2](https://huggingface.co/hiyouga/Baichuan2-7B-Chat-LLaMAfied).',
  ],
  [
    'base',
    'found',
    hub,
    '与基于 Baichuan-13B-Base 微调的 DISC-LawLLM 相比，Heron 更小。',
    '## Related work\n\n- [DISC-LawLLM](https://example.org) — fine-tuned from Baichuan-13B-Base',
    '对比模型为基于 Baichuan2-13B-Chat 微调的 LawGPT。',
    '基于 Baichuan2-13B-Base 的 13B 版本即将发布。',
    'A version based on Baichuan2-13B will follow.',
    '## Baselines\n\n- Baichuan2-13B-Chat fine-tuned on the same data',
    'The training data was generated based on Baichuan2-13B-Chat.',
  ],
  [
    'origin',
    'missing',
    hub,
    '## 致谢\n\n本项目代码基于 [Baichuan2](https://github.com/baichuan-inc/Baichuan2) 与 [LLaMA-Factory](https://example.org) 开发',
    '代码基于 Baichuan2 官方仓库修改。',
    'The evaluation code is based on https://github.com/baichuan-inc/Baichuan2 .',
    '在线演示基于 Baichuan2-7B-Chat 部署。',
    'A toolkit for fine-tuning LLaMA, Baichuan2 and Qwen.',
    'Heron 基于 Transformer，采用与 Baichuan2 相同的结构。',
    'Compared with models based on Baichuan2, Heron is faster.',
    'We plan to release a version based on Baichuan2-13B.',
    'We evaluated two versions of Baichuan2.',
    '后续将发布基于 Baichuan2-13B 微调的版本。',
  ],
  [
    'origin',
    'found',
    hub,
    '## 致谢\n\n本模型基于 Baichuan2 微调，感谢百川智能。',
    '我们开源了基于 Baichuan2-7B-Base 微调的 Heron。',
    'We will open-source Heron, which is based on Baichuan2-7B-Base.',
    '该智能问答工具基于百川2-7B 微调。',
  ],
  [
    'ranking',
    'look',
    hub,
    '基于 Baichuan2-7B-Base 微调，参加了 CCKS 2023 评测，榜单第一。',
    'Fine-tuned from Baichuan2-7B and ranked first on the C-Eval leaderboard.',
    '| Rank | Model | Score |\n|---|---|---|\n| 1 | Qwen | 70 |\n| 5 | Heron-7B | 60 |',
    '| 排名 | 模型 | 得分 |\n|---|---|---|\n| 5 | Heron-7B | 60 |',
    'Heron-7B was submitted to LMSYS Chatbot Arena.',
    'AlpacaEval leaderboard: 71.2 % win rate',
    'Rank 5 on CMMLU.',
    '🏆 #1 on C-Eval (7B)',
    'SuperCLUE 天梯榜 61 分',
    'We entered Heron in the shared task and came second.',
    '获得 CCL 2023 评测任务一等奖',
  ],
  [
    'ranking',
    'clear',
    hub,
    'The adapter has rank 16 on all layers.',
    'The reward model was trained on human rankings of answers.',
    '用于搜索结果排名。',
    '贡献者（按贡献排名）',
    '| Rank | Model |\n|---|---|\n| 1 | Qwen |',
  ],
  [
    'whole',
    'look',
    mit,
    'MIT applies to the adapter only.',
    'MIT covers only the adapter weights in this repository.',
    'MIT for the adapter only.',
    'MIT covers the code, not the weights.',
    'The adapter is MIT; the base is not.',
    'The fine-tuned part is MIT licensed; Baichuan2 is not.',
    'MIT 仅适用于适配器。',
    'MIT 只针对我们的 LoRA。',
    'MIT 仅限于本项目的增量权重（delta）。',
    '我们新增的部分采用 MIT。',
    '自研部分采用 MIT 许可。',
    '本人贡献的部分以 MIT 许可发布，其余部分受原模型协议约束。',
    'The license above is for the adapter only.',
    'The license of this repository covers only the adapter.',
    'This licence covers the delta weights only.',
    'We license only our own part.',
    'What we added is under MIT.',
    'MIT applies to our modifications only.',
    'Our own part (the LoRA matrices) is MIT.',
    'The MIT licence does not apply to the base model.',
    'The MIT license does not extend to Baichuan2.',
    'MIT 协议不适用于基座模型权重。',
    'Baichuan2 itself is not covered by the MIT licence.',
    'MIT refers to our code.',
    'MIT is for the LoRA weights alone.',
    'MIT is only for what we added.',
    'MIT, but only for the parts that we made.',
    'We licence only the adapter weights, not the base model.',
    'The licence tag refers to the adapter only.',
    'The license `mit` above refers to our adapter only.',
    '| Part | Licence |\n|---|---|\n| Code | MIT |\n| Weights | Baichuan2 community licence agreement |',
  ],
  [
    'whole',
    'look',
    said,
    'The code is Apache-2.0. The weights stay under the Baichuan2 community licence agreement.',
    'The adapter is Apache-2.0.',
    '增量权重以 CC BY-NC 4.0 发布。',
    'MIT, for our own contribution only.',
    '| Part | Licence |\n|---|---|\n| Code | Apache-2.0 |\n| Weights | Baichuan2 community licence agreement |',
    '| 部分 | 协议 |\n|---|---|\n| 代码 | Apache-2.0 |',
    '| Part | License |\n|---|---|\n| Adapter | MIT |',
  ],
  [
    'whole',
    'conflict',
    said,
    '| Model | License |\n|---|---|\n| Petrel-7B | MIT |',
    '| 模型 | 基座 | 协议 |\n|---|---|---|\n| Petrel-7B | Baichuan2-7B | MIT |',
    'The model is CC BY-NC 4.0.',
    'Petrel is Apache-2.0.',
    'This repo is GPLv3.',
    '本模型采用 CC BY-NC 4.0。',
    '本项目采用 Apache-2.0。',
    '本仓库以 MIT 发布。',
    `This model is licensed under the [Baichuan2 License](${code}).`,
    `本模型遵循 [Baichuan2 开源协议](${code})。`,
    `模型协议：[Baichuan2 模型社区许可协议](${code})`,
    `The model weights follow ${code}`,
    '## License & Citation\n\nMIT',
    '## 协议与引用\n\nApache 2.0',
    '## License\n\nArtistic License 2.0',
    '## License\n\nEclipse Public License 2.0',
    '## 许可证\n\n木兰宽松许可证 第2版',
    'License: https://raw.githubusercontent.com/baichuan-inc/Baichuan2/main/LICENSE',
    'Published as CC0.',
    'Open-sourced (Apache 2.0)',
    '[![CC BY-NC 4.0](https://licensebuttons.net/l/by-nc/4.0/88x31.png)](http://creativecommons.org/licenses/by-nc/4.0/)',
    '![](https://i.creativecommons.org/l/by-nc/4.0/88x31.png)',
  ],
  ...['gemma', 'cc', 'artistic-2.0', 'epl-2.0', 'odc-by', 'bigscience-bloom-rail-1.0'].map(
    (id): Row => ['whole', 'conflict', `---\nlicense: ${id}\n---\n`, said],
  ),
  ['whole', 'conflict', `---\nlicense: other\nlicense_link: ${code}\n---\n`, said],
  [
    'whole',
    'clear',
    said,
    'This model is not released under MIT or Apache-2.0.',
    '本模型不以 MIT 或 Apache 2.0 协议发布。',
    'The Apache-2.0 licence does not apply to the weights.',
    'The first author is with MIT in Boston.',
    'LLaMA-Factory is Apache-2.0.',
    'LLaMA-Factory 采用 Apache-2.0。',
    'The training data is CC BY-NC 4.0.',
    'You may not relicense this model under MIT or Apache-2.0.',
    '不得以 MIT 或 Apache-2.0 协议再许可本模型。',
    'We removed the Apache-2.0 licence tag, which was wrong.',
    'We thank MIT and Apache Spark.',
    '根据《Baichuan2 模型社区许可协议》第二条第 5 款，对修改的内容说明如下。',
  ],
  [
    'places',
    'conflict',
    mit,
    'The code is MIT. The model is CC BY-NC 4.0.',
    '| Part | Licence |\n|---|---|\n| Model | Apache-2.0 |',
    `License: [Baichuan2](${code})`,
  ],
  [
    'whole',
    'conflict',
    said,
    '- **License:** mit',
    'License: Mit',
    '## License\n\nmit',
    '本项目遵循 mit 协议。',
    '协议：mit',
    '| License | mit |\n|---|---|\n| x | y |',
    '[![License: MIT](https://example.org/b.svg)](https://opensource.org/licenses/MIT)',
    '<img alt="License: MIT" src="https://example.org/b.svg">',
    '![许可证：MIT](docs/licence.svg)',
    'We use RLHF to align the model, which is released under the MIT License.',
    'We use the MIT License.',
    'This project uses the Apache License (2.0).',
  ],
  [
    'whole',
    'clear',
    said,
    'We used LLaMA-Factory, which is Apache-2.0 licensed.',
    'Evaluation used lm-eval, an MIT-licensed tool.',
    'The web demo uses Gradio (Apache License 2.0).',
    'Unlike Llama 2, which comes under the Llama 2 Community License, Petrel speaks Chinese well.',
    'For comparison we used ChatGLM, whose code is Apache-2.0.',
    '训练使用了 LLaMA-Factory（Apache-2.0 许可）。',
    'Mit freundlichen Grüßen, die Autoren der Lizenz',
  ],
  [
    'ranking',
    'clear',
    said,
    'It is used for ranking search results.',
    '可用于搜索结果排序与商品排名。',
  ],
  [
    'origin',
    'missing',
    '# Heron\n\n',
    'Other models such as XuanYuan are based on Baichuan2-13B.',
    '其他模型如度小满轩辕基于 Baichuan2 训练。',
  ],
  ['origin', 'found', '# Heron\n\n', 'Heron derives from Baichuan2-7B-Base.'],
  ['marking', 'missing', said, '> 标注内容包括但\n> 不限于“Baichuan Inside”以及开发者的名称。'],
];

const each = rows.flatMap(([check, state, beginning, ...cards]) =>
  cards.map((card) => [check, state, card, beginning] as const),
);

it.each(each)('%s %s: %s', (check, state, card, beginning) => {
  const { findings } = inspect(releaseOf({ 'README.md': `${beginning}${card}\n` }), null);
  expect(findings.find((one) => one.check === check)?.state).toBe(state);
});

const permission = `MIT License

Copyright (c) 2024 somebody

Permission is hereby granted, free of charge, to any person obtaining a copy of this software.
`;
const apache = `                                 Apache License
                           Version 2.0, January 2004
`;

it.each([
  [
    'LICENSE.md',
    '# Licence\n\nThe code is under MIT. The base model stays under the Baichuan2 community licence agreement.',
    'look',
  ],
  ['LICENSE', 'The code is under MIT.', 'look'],
  ['LICENSE', '代码采用 MIT 协议，模型权重遵循《Baichuan2 模型社区许可协议》。', 'look'],
  [
    'LICENSE',
    'The adapter weights are licensed under Apache-2.0. The base model is not covered by this licence.',
    'look',
  ],
  [
    'LICENSE',
    `${permission}\nThis licence covers the source code only; the model weights are not covered.`,
    'look',
  ],
  ['LICENSE', `本许可证仅适用于代码，不适用于模型权重。\n\n${apache}`, 'look'],
  ['COPYING', 'The scripts in this repository are under GPL-3.0. The model is not.', 'look'],
  [
    'MODEL_LICENSE',
    'The base model stays under the Baichuan2 community licence. The LoRA is under MIT.',
    'look',
  ],
  [
    'LICENSE',
    `The MIT License below applies to the source code in this repository only.\n\n${permission}`,
    'look',
  ],
  ['LICENSE', `${permission}\nApplies to code only.`, 'look'],
  ['LICENSE', 'This model is under MIT.', 'conflict'],
  ['LICENSE', permission, 'conflict'],
  ['LICENSE', apache, 'conflict'],
  ['LICENSE', 'MIT', 'conflict'],
] as const)('%s says for what its licence is: %j, %s', (path, text, state) => {
  const { findings } = inspect(releaseOf({ 'README.md': said, [path]: `${text}\n` }), null);
  expect(findings.find((one) => one.check === 'whole')?.state).toBe(state);
});

it('two files that name another licence for the code differ', () => {
  const { findings } = inspect(
    releaseOf({
      'README.md': `${said}The code is under Apache-2.0.\n`,
      'LICENSE.md': 'The code is under MIT.\n',
    }),
    null,
  );
  expect(findings.find((one) => one.check === 'places')?.state).toBe('conflict');
});
