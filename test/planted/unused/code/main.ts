import { wanted } from './words.js';

process.stdout.write(wanted);
