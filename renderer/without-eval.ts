// Tells zod, before any schema is made, not to look whether it may compile code: our policy refuses it, and says so in the log each time.

import { config } from 'zod';

config({ jitless: true });
