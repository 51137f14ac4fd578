// A command that looks at none of its words: it has no help and refuses nothing.
process.stdout.write('Done.\n');
