import { findNginx, need } from './programs.ts';

need(findNginx, 'nginx', 'nginx-light');
