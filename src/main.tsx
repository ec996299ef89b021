import { Page } from './ui/Page.tsx';
import { start } from './ui/start/start.ts';
import './ui/style.css';

start((i18n, session) => <Page i18n={i18n} session={session} />);
