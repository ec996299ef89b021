import { findCaddy, findNginx, need } from './programs.ts';

need(findNginx, 'nginx', 'nginx-light');
need(findCaddy, 'Caddy', 'caddy');
