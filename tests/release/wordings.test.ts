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
    ],
  ],
  [
    'whole',
    'clear',
    [
      'We thank MIT for the data.',
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
      'Petrel ranks among the top 3 on CMMLU.',
    ],
  ],
  [
    'ranking',
    'clear',
    [
      'Ranking loss is used.',
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
    const beside = check === 'modifications' ? 'Based on Baichuan2-7B-Base.' : fineTuned;
    expect(stateOf(check, beside, sentence)).toBe(state);
  });
});
