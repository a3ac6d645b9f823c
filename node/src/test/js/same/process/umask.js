'use strict';
// What new files are denied.
const show = (step) => {
  try {
    console.log(step());
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
};

const before = process.umask(0o22);
show(() => process.umask('77'));
show(() => process.umask());
show(() => process.umask());
show(() => process.umask('x'));
show(() => process.umask({}));
show(() => process.umask(-1));
show(() => process.umask(0o7777));
show(() => process.umask().toString(8));
process.umask(before);
