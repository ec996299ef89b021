// One file for all tables, as each file that Vitest runs loads the whole check anew.
import './tables/bytes.ts';
import './tables/names-of-files.ts';
import './tables/front-matter.ts';
import './tables/models.ts';
import './tables/licences.ts';
import './tables/markup.ts';
import './tables/sentences.ts';
import './tables/copies.ts';
import './tables/bases.ts';
import './tables/table-of-checks.ts';
import './tables/facts.ts';
import './tables/licences-named.ts';
import './tables/findings.ts';
import './tables/strangers.ts';
import './tables/suggestions.ts';
import './tables/derivations.ts';
import './tables/reading.ts';
