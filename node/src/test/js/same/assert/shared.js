'use strict';
// Runs what should fail and tells how: message, class and own properties of the error.
let count = 0;
exports.attempt = (run) => {
  count++;
  try {
    const value = run();
    console.log(count, 'passed', value);
  } catch (error) {
    const { name, code, generatedMessage, operator, diff } = error;
    console.log(count, name, code, generatedMessage, operator, diff, typeof error.actual, typeof error.expected);
    console.log(error.message);
  }
};
