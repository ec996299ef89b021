import type { VerdictId } from '../../rules/contract/verdict.ts';

/** The side of the square that the seals are drawn in. */
export const sealSide = 240;

/** The red ground of every seal, its edge worn. */
export const sealGround =
  'M7 20l1-7 4-4 7-2 13 0 17 0 26-1 12 0 23 1 17 0 10 0 6 6 6 1 8-6 10-2 14 2 22-1 15 1 7 2 6 1 2 8-1 14 1 26 0 8-5 4-1 5 5 6 1 13 1 12-1 23 1 21 0 19-1 14-4 7-1 6 4 8 0 10-3 9-7 3-3 5-12 2-22 0-17 0-18-3-5 2-5-6-5-2-7 7-17 1-22-1-13 2-18 0-23 0-17-1-7-2-3-4-1-8-1-10 0-18 2-27-2-13 1-17 0-23-1-19 1-4 5-7 1-7-5-9 0-9-1-19z';

/** What the years took off the ground. */
const worn =
  'M34 9l5 1 2 6-4 3-5-5zM228 150l-7 2-3 5 6 4 6-4zM96 229l7-5 9 1 3 6-10 3zM203 203l3 2-2 3-3-2z';

/** The lines carved into the ground around the character: one, and the second of a double border. */
const border =
  'M19 19l66 0 72-1 64 1 1 65-1 76 0 60-61 1-70-1-70 1-1-67 0-64zM26 85l-1 70-1 60 64 1 63-1 64 0 0-59-1-67 1-64-59-1-73 1-58 1z';
const innerBorder =
  'M33 33l57 0 57 0 59 0 1 52 0 66 0 56-53 1-56 0-65-1-1-62 1-51zM39 98l1 55-1 48 53 0 58 1 51-2 0-57-1-47 1-57-53 0-58 0-51 0z';

/** The characters, by their sound: each stroke a cut of its own. */
const characters = {
  zhun: 'M37 65l29 29 14-13-28-28zM51 186l16-25 16-25-8-5-18 23-23 23zM116 36l-10 28-11 22-11 17 10 10 15-22 12-20 10-29zM100 72l1 38 0 53-1 37 17 0 0-46-1-37 0-45zM138 45l16 24 14-8-15-25zM110 89l42 0 47-1-2-15-38 0-50 0zM111 125l40 0 39-1 0-14-42 0-37 0zM107 160l38 0 48 1 0-16-36 2-48-1zM109 197l39 1 53-1 1-15-51-1-42 1zM144 82l0 29 0 45-1 32 16 0 1-37 0-39-1-33z',
  shen: 'M51 64l3 41 0 50 21-2 0-37-1-49zM166 61l-1 50 1 44 21 0 0-39 1-51zM53 80l40 1 50-1 43 0 3-19-39 2-52-2-43 0zM65 119l37 0 40 1 35-1-2-19-33 0-45 1-32 0zM63 158l43 0 27 0 43 0-3-18-28-1-39 1-40 1zM109 41l-2 53 1 52 1 56 22 0 2-66-2-36 0-64z',
  xun: 'M43 52l30 27 12-10-28-30zM39 109l24-1 3 42 2 44 17-18 19-14-9-11-17 16 3-38 0-37-19 1-25-2zM122 35l-8 28-11 18-9 21 11 4 25-35 8-31zM121 74l35 0 27 0 0 32 1 46 0 29-18-3-3 10 37 15 0-48 2-53-2-45-39 2-42-2zM111 102l-1 32 1 35 15-3-1-29 0-38zM151 103l0 35 1 30 15 1 2-32-3-35zM113 112l26 0 25 1 5-15-25 1-31-1zM118 142l22-2 21 1-2-15-42 0zM113 170l28-2 25 2 1-14-28-2-27 1z',
  care: 'M58 39l15 0 2 52-1 51 0 58-15 1-1-51 1-59zM45 79l13 3-4 21-8 26-12-6 8-22zM78 74l13-4 8 25-12 6zM102 58l-1-15 49 1 45-1 1 15-51-1zM142 29l13 1 1 44-15 0zM112 73l14 0 0 44 0 43-14 0 1-41zM172 73l14 0 1 43 0 44-15 0 1-42zM113 86l-1-14 36 1 37-1-1 14-35-1zM121 112l1-12 26 0 28 0 0 12-27 0zM121 138l1-12 26 0 28 0 0 12-27-1zM95 170l1-16 55 1 53-1 1 16-56-1zM126 168l12 9-15 16-22 14-8-11 20-14zM160 176l11-9 17 14 16 15-12 11-15-17z',
  zhi: 'M117 43l1 58 0 44-1 45 22-1 2-41-2-55 1-53zM129 117l30-2 29 2-3-19-31 0-25-1zM65 92l1 44-2 53 23 0-1-49 1-46zM43 199l43 1 50 1 62-2-1-21-51 0-65 0-41 0z',
  jin: 'M39 70l38 0 37-1-2-14-30 0-39 0zM69 36l1 37 0 41 14-1 2-42-2-34zM71 65l-14 18-22 20 7 7 25-18 14-22zM75 71l12 18 21 14 7-9-19-15-10-16zM127 69l32 0 38 1 2-14-36 0-38-1zM156 40l-1 33 1 43 13-3 1-33 0-41zM156 62l-13 17-19 16 8 7 20-14 13-20zM160 68l13 24 23 17 8-4-21-23-12-21zM72 135l42 0 53 0 2-13-55-1-42 1zM41 160l56 0 37 1 64-1-1-15-62 2-30-1-63 0zM112 153l1 37-13-3-5 7 33 18-1-27 0-34zM75 161l-27 30 10 8 30-30zM153 171l29 30 9-9-28-31z',
  wai: 'M77 39l-7 35-19 24-15 21 11 8 22-24 17-21 9-41zM79 81l37 0-4 19-7 24-32 39-25 33 10 6 31-36 33-33 7-31 10-39-28 1-32 0zM67 115l18 18 13 13 15-11-16-18-15-14zM148 41l-1 43-1 60 2 57 20 1 0-58 2-50-2-54zM153 106l18 15 22 21 12-11-18-19-22-21z',
} as const;

/** What is carved out of the ground: lines and wear, the character, and how much smaller than alone it stands. */
export interface Carving {
  readonly lines: string;
  readonly character: string;
  readonly scale: number;
}

function carving(character: keyof typeof characters, doubleBorder = false): Carving {
  return {
    lines: border + worn + (doubleBorder ? innerBorder : ''),
    character: characters[character],
    scale: doubleBorder ? 0.84 : 1,
  };
}

/** The seal of each verdict. */
export const seals: Readonly<Record<VerdictId, Carving>> = {
  permitted: carving('zhun'),
  'permitted-with-authorisation': carving('zhun', true),
  'authorisation-required': carving('shen'),
  'ask-licensor': carving('xun'),
  'seek-advice': carving('care'),
  'cannot-apply': carving('zhi'),
  prohibited: carving('jin'),
  'out-of-scope': carving('wai'),
};

/** How the character of a seal is placed: about the middle, at its scale. */
export function characterPlace({ scale }: Carving): string {
  const shift = (sealSide / 2) * (1 - scale);
  return `translate(${shift} ${shift}) scale(${scale})`;
}
