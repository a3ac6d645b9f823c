'use strict';
const { parseEnv } = require('util');
const texts = ['A=1\n B = 2 \n#c\nC="x\\ny"\nD=\'a b\'\nE=`q\nr`\nF=\nexport G=5\nH=a#b\nI=a #b\nJ="a"b\nK\n=x',
  'L=a=b\nM="multi\nline"\nN=\'no end\nO=1', 'P = "x" # c\nQ=\'it\'\'s\'\nR="a\\"b"\nS.x-y=1', '', '\n\n', 'T=\ta\t',
  '1=2\nU= # c\nV="a#b"\nW=\'x\\ny\'\nexport =3\nX Y=1', '\r\nZ=1\r\nAA=#x\nBB=" x "', 'A=1\nA=2', 'Z=1\nA=2\nM=3'];
for (const text of texts) console.log(parseEnv(text));
for (const wrong of [5, undefined, null, {}]) {
  try { parseEnv(wrong); } catch (error) { console.log(error.code, error.message); }
}
