process.stdout.write('nobody starts this');
