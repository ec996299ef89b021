/** How many random cases a test takes: `usual`, or fewer where `FUZZ_RUNS` asks for fewer. */
export function runsAtMost(usual: number): number {
  return Math.min(usual, Number(process.env.FUZZ_RUNS ?? usual));
}
