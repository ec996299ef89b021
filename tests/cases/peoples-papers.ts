/** The papers that each person of people.json must be offered, besides the report that everybody gets. */
export const peoplesPapers: Readonly<
  Record<string, { readonly due?: readonly string[]; readonly perhaps?: readonly string[] }>
> = {
  'PhD student at a public university fine-tunes the 7B for a thesis, publishes nothing': {
    due: ['academic-notice', 'modifications'],
  },
  'The same student uploads the LoRA to a model hub under Apache-2.0': {
    due: ['academic-notice', 'modifications', 'source-notice', 'marking'],
  },
  'The same student also enters it in a public leaderboard': {
    due: ['academic-notice', 'modifications', 'source-notice', 'marking', 'leaderboard-marking'],
  },
  'A lecturer runs the unmodified 13B for a class; students log in': {
    due: ['academic-notice', 'source-notice'],
  },
  'A start-up builds a fine-tune into its paid app': {
    due: ['application', 'enclosure-substitutes', 'modifications', 'source-notice'],
  },
  'A freelancer sells copy written with the model': {},
  'A founder without a company yet plans a service': { due: ['source-notice'] },
  'A firm applied two weeks ago and has heard nothing': {
    due: ['application', 'application-reminder', 'enclosure-substitutes', 'source-notice'],
  },
  'A bank holds a written authorisation for the 13B and uses it as granted': {
    due: ['modifications', 'source-notice'],
    perhaps: ['authorisation-holder-check'],
  },
  'The same bank now wants the 7B, which its authorisation does not name': {
    due: ['application', 'enclosure-substitutes', 'modifications'],
  },
  'A user of Baichuan-M1': {},
  'A defence contractor': {},
  'A spam operation': {},
  'A company lets staff draft internal documents with it: no revenue, but its own operations': {
    due: ['application', 'enclosure-substitutes'],
  },
  'A hobbyist hosts a free demo without advertising': { due: ['source-notice'] },
  'A company hosts a free demo under its brand': {
    due: ['application', 'enclosure-substitutes', 'source-notice'],
  },
  'A hobbyist mirrors the unmodified weights': { due: ['source-notice'] },
  'A hospital uses it for internal triage': {
    due: ['question-to-licensor'],
    perhaps: ['application', 'enclosure-substitutes'],
  },
  'A university does research now and plans a paid service later': {
    due: ['application', 'enclosure-substitutes', 'academic-notice', 'modifications'],
  },
  'A lab trains a small model on its outputs to perform alike, for a paper': {
    due: ['academic-notice', 'distillation', 'source-notice', 'marking', 'leaderboard-marking'],
  },
  'A lab trains a spam classifier on its outputs': { due: ['academic-notice'] },
  'A developer converts the weights to 4 bit and posts them under a non-commercial licence': {
    due: ['modifications', 'source-notice', 'origin-statement'],
    perhaps: ['marking'],
  },
  'A researcher enters the unmodified model in a benchmark': { due: ['academic-notice'] },
  'An open-source community without legal form fine-tunes for fun': {
    due: ['licensee-status', 'modifications', 'source-notice', 'marking'],
  },
  'A partnership wants to sell a service': {
    due: ['licensee-status', 'enclosure-substitutes'],
  },
  'A ministry wonders whether its help desk is commercial': {
    due: ['question-to-licensor'],
    perhaps: ['application', 'enclosure-substitutes'],
  },
  'A company that holds an authorisation is unsure whether a side project is commercial': {
    perhaps: ['authorisation-holder-check'],
  },
  'A person says an authorisation was granted to them': {
    due: ['authorisation-holder-check'],
  },
  'A company whose authorisation was revoked goes on using it': {
    due: ['revocation-query', 'application', 'enclosure-substitutes'],
  },
  'A researcher not sure of anything that comes later': {
    due: ['academic-notice'],
    perhaps: [
      'licensee-status',
      'brand-consent',
      'modifications',
      'distillation',
      'source-notice',
      'marking',
      'origin-statement',
      'leaderboard-marking',
    ],
  },
  'A company wants to call its product Baichuan-X': {
    due: [
      'application',
      'enclosure-substitutes',
      'brand-consent',
      'modifications',
      'source-notice',
    ],
  },
  'A company lab does research that feeds its product': {
    due: ['application', 'enclosure-substitutes', 'modifications'],
  },
  'A company lab is not sure whether its research feeds the product': {
    due: ['application', 'application-reminder', 'enclosure-substitutes', 'academic-notice'],
  },
  'A physicist at a defence-funded basic research project': {
    due: ['purpose-clarification', 'academic-notice', 'modifications'],
  },
  'A student enters a fine-tune that somebody else made in a leaderboard': {
    due: ['academic-notice', 'leaderboard-marking'],
  },
  'A person promotes a private blog with it, unpaid': {
    due: ['question-to-licensor', 'source-notice'],
  },
  'A doctoral student also earns with the same model in a side job': {
    due: ['academic-notice', 'modifications'],
  },
  'A university hospital: research, and triage in its wards': {
    due: ['question-to-licensor', 'academic-notice', 'modifications'],
    perhaps: ['application', 'enclosure-substitutes'],
  },
  'A reward model started from the weights, published': {
    due: ['academic-notice', 'modifications', 'source-notice', 'marking'],
  },
  'A freelancer with an unclear defence contract': { due: ['purpose-clarification'] },
  'An authorised consultant delivers tuned weights to a client': {
    due: ['modifications', 'source-notice'],
    perhaps: ['authorisation-holder-check'],
  },
  'A shop owner advertises with it': {
    due: ['licensee-status', 'enclosure-substitutes'],
  },
  'A foundation wants to sell courses with it': { due: ['application', 'enclosure-substitutes'] },
  'A researcher wants the logo on the conference poster': {
    due: ['academic-notice', 'brand-consent'],
  },
  'A start-up scrapes personal pages to train it and cannot tell whether the law allows that': {
    due: ['application', 'enclosure-substitutes', 'modifications'],
  },
  'A student wonders whether collecting chat logs for a thesis is lawful': {
    due: ['academic-notice', 'modifications'],
  },
  'A laboratory with an export customer: maybe military, maybe against the law there': {
    due: ['purpose-clarification', 'academic-notice'],
  },
  'A registered sole trader (个体工商户) answers customers with it': {
    due: ['question-to-licensor', 'enclosure-substitutes', 'source-notice'],
    perhaps: ['application'],
  },
  'A registered sole trader lets it write the shop window texts, and asks whether that is commercial':
    { due: ['question-to-licensor', 'enclosure-substitutes'], perhaps: ['application'] },
  'A registered sole trader who holds a written authorisation': {
    due: ['source-notice'],
    perhaps: ['authorisation-holder-check'],
  },
  'A team runs a ranking and puts fine-tunes by others on it': {
    due: ['academic-notice'],
    perhaps: ['leaderboard-marking'],
  },
  'Somebody quantises the 13B to GGUF and uploads it with no licence named, under a name with Baichuan in it':
    {
      due: ['brand-consent', 'modifications', 'source-notice', 'origin-statement'],
      perhaps: ['marking'],
    },
  "A studio ships a game with somebody else's fine-tune inside": {
    due: ['application', 'enclosure-substitutes', 'source-notice'],
  },
  'A company lab benchmarks it for a paper that nothing in the business uses': {
    due: ['academic-notice'],
  },
  'A professor teaches with it at a university that charges tuition': {
    due: ['academic-notice', 'source-notice'],
  },
  'A partnership has applied and waits': {
    due: ['application', 'application-reminder', 'licensee-status', 'enclosure-substitutes'],
  },
  'A doctoral student with a paid side job that may be against the law abroad': {
    due: ['academic-notice'],
  },
  'An authorisation was made out to the employee who applied, not to the company': {
    due: ['application', 'enclosure-substitutes', 'source-notice'],
  },
};
