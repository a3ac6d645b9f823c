import { inspect, types } from 'node:util';
import * as self from './modules.mjs';
export const a = 1;
export let b = { c: {} };
export default function named() {}
console.log(self);
console.log(inspect(self, { depth: 0 }), inspect({ self }), inspect(self, { colors: true }));
console.log(inspect([[self]], { depth: 0 }), types.isModuleNamespaceObject(self));
