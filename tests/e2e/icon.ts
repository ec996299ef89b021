import { sealGround, sealSide, seals } from '../../src/ui/frame/seal.ts';

/** The red of the icon, in light and dark surroundings alike. */
export const iconColour = '#b2271d';

/** The seal as an icon: its ground and its character, larger and without border, for it is seen small. */
export function iconSvg(): string {
  const { character } = seals['authorisation-required'];
  const scale = 1.16;
  const shift = (sealSide / 2) * (1 - scale);
  const place = `translate(${shift.toFixed(1)} ${shift.toFixed(1)}) scale(${scale})`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sealSide} ${sealSide}"><title>Baichuan2 licence check</title><path fill="${iconColour}" d="${sealGround}"/><path fill="#fffdf8" transform="${place}" d="${character}"/></svg>\n`;
}
