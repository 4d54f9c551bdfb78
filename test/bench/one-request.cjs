require('node:http').get(process.argv[2], (answer) => answer.resume());
