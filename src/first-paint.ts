import { beforeFirstPaint } from './ui/start/first-paint.ts';

beforeFirstPaint();
