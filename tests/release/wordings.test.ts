import { describe, expect, it } from 'vitest';
import type { CheckId, FindingState } from '../../src/release/checks.ts';
import { inspect } from '../../src/release/inspect.ts';
import { releaseOf } from './made-up.ts';

/** The state of a check for a card that says one thing beside its base. */
function stateOf(check: CheckId, beside: string, sentence: string): FindingState | undefined {
  const card = `# Petrel\n\n${beside}\n\n${sentence}\n`;
  const { findings } = inspect(releaseOf({ 'README.md': card }), null);
  return findings.find((finding) => finding.check === check)?.state;
}

const fineTuned = 'Fine-tuned from Baichuan2-7B-Base.';
const besides: Partial<Record<CheckId, string>> = {
  base: '',
  modifications: 'Based on Baichuan2-7B-Base.',
};

const onOrigin: readonly (readonly [FindingState, readonly string[]])[] = [
  [
    'found',
    [
      'Petrel is a fine-tuned version of Baichuan2-7B-Chat.',
      'We fine-tuned Baichuan2-13B-Base on medical data.',
      'Petrel is built on top of Baichuan2-7B.',
      'Petrel builds on Baichuan2-7B.',
      'This is a derivative of Baichuan 2 (13B).',
      'Petrel was obtained by continuing the pre-training of Baichuan2-7B-Base.',
      'Petrel was developed from Baichuan2-13B-Chat.',
      'Petrel is a merge of Baichuan2-7B-Chat and another model.',
      'The model is initialised from Baichuan2-7B-Base.',
      'Petrel uses Baichuan2-13B-Base as its base model.',
      'We used Baichuan2-13B-Base as the backbone.',
      'Base model is Baichuan2-7B-Base.',
      'GPTQ quantised version of Baichuan2-13B-Chat.',
      'A LoRA adapter for Baichuan2-13B-Chat.',
      'This repository contains GGUF files of Baichuan2-13B-Chat converted with llama.cpp, quantised from Baichuan2-13B-Chat.',
      'Petrel comes from Baichuan2-7B, which we instruction-tuned.',
      'Distilled from Baichuan2-13B-Chat.',
      'We performed supervised fine-tuning of the Baichuan2-13B-Base model.',
      'Petrel is a Baichuan2-based model for law.',
      'Petrel extends Baichuan2-7B-Base with a new vocabulary.',
      'We took Baichuan2-7B-Base and trained it on poems.',
      '本模型由 Baichuan2-7B-Base 微调而来。',
      '我们在 Baichuan2-13B-Base 上进行了增量预训练。',
      '本模型是 Baichuan2-7B-Chat 的 4bit 量化版本。',
      '以 Baichuan2-13B 为底座，使用医疗数据进行有监督微调。',
      '模型采用百川2-13B作为基座。',
      'Petrel 是在 Baichuan2-7B 基础上二次开发的模型衍生品。',
      '使用 Baichuan2-7B-Base 进行全参数微调。',
      '我们选用了 Baichuan2-13B-Chat 作为基础模型。',
      '本项目对 Baichuan2-7B-Chat 进行了 LoRA 微调。',
      '本模型衍生自 Baichuan2。',
      '由百川智能的 Baichuan2-13B 模型经指令微调得到。',
      '基座模型为 Baichuan2-7B-Base。',
      '底座选择了 Baichuan2-13B。',
      '将 Baichuan2-13B-Chat 量化为 4 比特。',
      '本模型源于Baichuan2-7B。',
      '通过 LoRA 技术微调 Baichuan2-7B-Chat 得到。',
      'Baichuan2-13B-Base 经过微调后得到本模型。',
      '本模型脱胎于百川 2。',
      'Petrel基于baichuan2_7b_base训练。',
      '基于开源大模型Baichuan2-13B，我们训练了 Petrel。',
      '基于百川智能开源的百川2模型进行二次开发。',
      'Petrel is trained with LoRA on top of `baichuan2-7B-chat`.',
      'This repo contains GPTQ model files for [the Baichuan2-13B-Chat](https://huggingface.co/baichuan-inc/Baichuan2-13B-Chat).',
      'Petrel is a Baichuan2-7B derivative.',
      'We present Petrel, which is based on Baichuan2-7B.',
      '使用 Baichuan2-7B-Chat 进行指令微调，并进行评测。',
      '以 Baichuan2-7B 作为起点训练。',
      'Petrel is not only a chat model based on Baichuan2-7B.',
      'Users can download Petrel, fine-tuned from Baichuan2-7B, from the hub.',
      'This model supports Chinese and is fine-tuned from Baichuan2-7B.',
      '本模型来源于 Baichuan2-7B，使用医疗数据微调。',
      'Petrel 源自 Baichuan2-7B 的官方权重与我们的数据。',
      '用户可以直接使用 Petrel，它基于 Baichuan2-7B 微调。',
      '在各方的支持下，我们基于 Baichuan2-7B 训练了 Petrel。',
    ],
  ],
  [
    'missing',
    [
      'Petrel outperforms Baichuan2-13B-Chat.',
      'We compare Petrel, which was fine-tuned from LLaMA, with Baichuan2-7B.',
      'Petrel is not derived from Baichuan2-7B.',
      'Unlike Baichuan2-7B, Petrel was trained from scratch.',
      'Thanks to the Baichuan2 team.',
      'See also Baichuan2-7B.',
      'Petrel has nothing to do with Baichuan2.',
      'The tokenizer is compatible with Baichuan2.',
      'Baichuan2-7B is based on the Transformer architecture.',
      'Petrel is similar to Baichuan2-13B, but based on Qwen.',
      'Evaluated against models such as ChatGLM2 and Baichuan2-7B.',
      'The data were rated by Baichuan2-13B-Chat.',
      'This model is subject to the Baichuan2 community licence.',
      'Petrel, fine-tuned from Qwen-7B, beats Baichuan2-7B and InternLM.',
      '效果优于 Baichuan2-13B-Chat。',
      '本模型基于 ChatGLM2，对比了 Baichuan2-7B。',
      '与 Baichuan2 相比，本模型更小。',
      '本模型并不是由 Baichuan2 微调而来。',
      '感谢 Baichuan2 团队。',
      '基于 Transformer 的模型如 Baichuan2-7B 表现良好。',
      '本模型从零训练，与 Baichuan2 无关。',
      '基于 Baichuan2 模型社区许可协议发布。',
      '参考了 Baichuan2 的技术报告。',
      '我们评测了 Baichuan2-7B、Qwen-7B 等模型。',
      '基于 LLaMA-2-13B 微调，超过 Baichuan2-13B-Chat。',
      '未使用 Baichuan2 进行训练。',
      'Our team has not developed any applications based on Baichuan 2 models.',
      'If you are using the Baichuan 2 models or their derivatives for commercial purposes, please contact the licensor.',
      'If you plan to use the Baichuan 2 model or its derivatives commercially, send an email.',
      '如果将 Baichuan2 模型或其衍生品用作商业用途，请联系许可方。',
      '我们强烈呼吁所有使用者，不要利用 Baichuan2 模型进行任何违法的活动。',
      'We supported fine-tuning the Baichuan2 models.',
      '支持对 Baichuan2、Qwen 等模型进行微调。',
      '本框架支持 Baichuan2-7B 微调。',
      'You can fine-tune Baichuan2-7B-Base with this script.',
      'Please refer to the Baichuan2-7B repository for fine-tuning.',
      '用户可以对 Baichuan2 模型做一个离线转换。',
      '开发者可以对 Baichuan2-7B 进行微调使用。',
      '如需微调 Baichuan2-7B，请安装依赖。',
      '下面我们给一个微调 Baichuan2-7B-Base 的单机训练例子。',
      'A tutorial on fine-tuning Baichuan2-7B.',
      'Download the Baichuan2 project and replace the fine-tune.py file with ours.',
      '来源于 Baichuan2-13B 的汇报结果。',
      '我们使用 Baichuan2-7B-Chat 进行推理。',
      '使用 Baichuan2-13B-Chat 进行评测，结果如下。',
      '采用 Baichuan2-13B-Chat 作为裁判模型，对回答打分。',
      '选用 Baichuan2-7B-Chat 作为对比模型。',
      '以 Baichuan2-13B-Chat 作为基线。',
      '使用 Baichuan2-7B-Chat 为用户提供问答服务。',
      'We compare with TongGu, which is based on Baichuan2-7B.',
    ],
  ],
];
const onOthers: readonly (readonly [CheckId, FindingState, readonly string[]])[] = [
  [
    'whole',
    'conflict',
    [
      'This model is released under the Apache 2.0 license.',
      'License: MIT',
      'Licensed under the terms of the GNU General Public License v3.',
      'All files are under CC BY-NC-SA 4.0 license.',
      'The weights and the code are available under MIT license.',
      '本项目采用 MIT 许可证。',
      '模型权重采用 Apache-2.0 协议开源。',
      '本仓库遵循 CC BY-NC 4.0 协议。',
      'The model is licensed under the Llama 2 Community License.',
      '代码和模型权重均采用 Apache 2.0 许可。',
      'Released under BSD-3-Clause.',
    ],
  ],
  [
    'whole',
    'look',
    [
      'The code in this repository is released under the Apache 2.0 license.',
      'Our LoRA weights are released under the MIT license.',
      'Only the adapter is licensed under MIT.',
      'Source code: MIT license. Weights: Baichuan2 community license.',
      '本项目的代码依照 Apache-2.0 协议开源，模型权重遵循 Baichuan2 许可协议。',
      '我们自己的部分采用 MIT 许可。',
      'LoRA 权重采用 MIT 许可。',
      '## 协议\n\n对本仓库源码的使用遵循开源许可协议 [Apache 2.0](https://github.com/baichuan-inc/Baichuan2/blob/main/LICENSE)。',
      '## License\n\nThe code is under the [Apache License 2.0](https://www.apache.org/licenses/LICENSE-2.0).',
      'The MIT licence reaches only our own part; the base model is subject to the Baichuan2 Model Community License Agreement.',
    ],
  ],
  [
    'whole',
    'found',
    [
      'The model weights are subject to the Baichuan2 Model Community License Agreement.',
      'License: Baichuan2 community license.',
      '使用本模型须遵循《Baichuan2 模型社区许可协议》。',
      'The base model is governed by the Baichuan 2 license.',
      '模型权重遵循百川2的许可协议。',
      '本模型遵循 Baichuan2-7B 的社区许可协议。',
      'Please follow the Community License for Baichuan2 Model.',
      'Please follow the model licenses: [Baichuan 2](https://huggingface.co/baichuan-inc/Baichuan2-7B-Base/blob/main/Community%20License%20for%20Baichuan%202%20Model.pdf) / [LLaMA](https://github.com/facebookresearch/llama/blob/main/MODEL_CARD.md)',
    ],
  ],
  [
    'whole',
    'clear',
    [
      'We thank MIT for the data.',
      '## 许可证\n\nPetrel 数据集采用\n[CC BY-NC-SA 4.0](http://creativecommons.org/licenses/by-nc-sa/4.0/) 许可。',
      'The dataset is released under CC BY 4.0 license.',
      'Commercial use is not allowed.',
      '仅供学术研究使用，禁止商用。',
      '数据集采用 CC BY-NC 4.0 协议。',
    ],
  ],
  [
    'ranking',
    'look',
    [
      'Petrel ranked 1st on the C-Eval leaderboard.',
      'We submitted Petrel to the Open LLM Leaderboard.',
      '在 CMB 榜单中排名第二。',
      '我们参加了 SuperCLUE 排名。',
      'Petrel 登顶 C-Eval。',
      '在大模型评测 OpenCompass 中文数据集表现同规模参数第一。',
      '在 CHIP-PromptCBLUE 比赛中获得亚军。',
      '在同等尺寸模型中排第一，并开源。',
      '取得同等规模模型第一的成绩。',
      'Petrel ranks among the top 3 on CMMLU.',
    ],
  ],
  [
    'ranking',
    'clear',
    [
      'Ranking loss is used.',
      '第一阶段用评测数据训练，第二阶段微调。',
      '在权威的 benchmark 上均取得同尺寸最好的效果。',
      '评测分为两步：第一步推理，第二步打分。',
      'The reranker is separate.',
      'Scores on C-Eval: 54.',
      'We use a ranked list of documents.',
      'Qwen is first on the leaderboard.',
      'LoRA rank 16.',
    ],
  ],
  [
    'modifications',
    'look',
    [
      'Trained for 3 epochs on 10k samples.',
      'We replaced the tokenizer and extended the vocabulary.',
      'Weights were converted to safetensors.',
      '4-bit weights (AWQ).',
      '训练数据共 10 万条，学习率 1e-5。',
      '经过量化，模型大小降为 8GB。',
      '删除了最后两层。',
      '加入了 20B tokens 的中文语料继续训练。',
      'The last two layers were removed.',
      '## 修改说明/Modification\n\n优化了快速入门示例代码。',
      '## Modifications\n\nThe system prompt was shortened.',
    ],
  ],
  [
    'modifications',
    'missing',
    [
      'Baichuan 2 is trained on a high-quality corpus with 2.6 trillion tokens.',
      'Baichuan 2 采用 **2.6 万亿** Tokens 的高质量语料训练，效果最好。',
      'Replace the fine-tune.py file with ours.',
      '## Modifications\n\nMore information needed',
    ],
  ],
  [
    'base',
    'look',
    [
      '模型权重需要遵守《Baichuan2 模型社区许可协议》。',
      'License: Baichuan2 Community License.',
      'C-Eval 是一个基础模型评测数据集，我们评测了 Baichuan2-7B。',
    ],
  ],
  [
    'base',
    'found',
    [
      '- **基础模型**: Baichuan2-7B-Chat',
      '| 模型 | 基础模型 |\n|---|---|\n| Petrel | Baichuan2-7B-Base |',
      'Foundation model: Baichuan2-13B-Base',
    ],
  ],
];

describe.each(onOrigin)('where it comes from: %s', (state, sentences) => {
  it.each(sentences)('%s', (sentence) => {
    const found = stateOf('origin', '', sentence);
    expect(found === 'unknown' ? 'missing' : found).toBe(state);
  });
});

describe.each(onOthers)('%s: %s', (check, state, sentences) => {
  it.each(sentences)('%s', (sentence) => {
    expect(stateOf(check, besides[check] ?? fineTuned, sentence)).toBe(state);
  });
});
