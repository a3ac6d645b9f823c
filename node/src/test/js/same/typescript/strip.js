'use strict';

// Types become spaces; what cannot be erased is refused. Of invalid text only the code is compared.

const { stripTypeScriptTypes } = require('node:module');

const texts = [
  'function f(a: string): void;\nfunction f(a: any) { return a }',
  'class A { foo(): void; foo(x?: number) {} constructor(); constructor(a?: any) {} }',
  'abstract class B extends C<string> implements I, J<K> { abstract foo(): void; ' +
    'abstract x: number; private static readonly y: number = 1; declare z: string; [key: ' +
    'string]: any; override bar() {} protected async *g() {} public get v(): number { ' +
    'return 1 } q!: string; w?: number; readonly r; static { } declare static u: 1 }',
  'function g(this: Foo, a?: number, ...r: any[]) {}',
  'let x!: number, y: string',
  'export interface A {} export declare const b: number; export default interface D {} ' +
    'export abstract class E {} export type T = 1; export type { X } from "y"; export type ' +
    '* from "z"; export { type Q, R }',
  'import type Z from "z"; import type { A } from "a"; import type from "q"; import { ' +
    'type B, C } from "b"; import { type as as, type } from "c"; import type * as N from ' +
    '"n"',
  'const f = <T,>(a: T): a is string => a; const g = async <T>(x: T) => x; const h = (a: ' +
    'number): number => a; const i = x as const satisfies Y; f<string>`x`; new Map<string, ' +
    'number>(); a! + b!.c![0]; (a as any) = 1; for (const x of y as any[]) {}',
  'namespace N { export type T = 1 } declare namespace M { let a }\ndeclare module "x" { ' +
    '} declare global { var g }',
  'type X = { a: 1 }\ntype Y<T> = T extends infer U ? U : never;\nlet type = 1; type = ' +
    '2; let as = 1; let declare = 3;',
  'declare enum C { Z }',
  'function a(): asserts x is string {} function b<const T>() {} let u: unique symbol; ' +
    'let v = obj?.a!.b; let fn: typeof import("x"); let o = { m<T>(this: X): void {}, ' +
    'async n(): Promise<void> {} }',
  'declare function f(): void; declare class G { x: number } declare let h: ' +
    'number\ndeclare const enum Z {}',
  'export default abstract class F { abstract a(): void }',
  'try {} catch (e: unknown) {} if (a < b && c > d) {} x = a<b>(c)',
  'const a = 1\ninterface Q {}\n(f)()',
  'let x = 1 as number\n(foo)',
  'const f = (a): {\n x: 1\n} => a',
  'let s = "é" as string; let t = 1',
  'import { A, type B } from "x"; import { type C } from "y"',
  'enum A {}',
  'export enum A {}',
  'const enum Q { X }',
  'namespace A { let x }',
  'module Q {}',
  'class A { constructor(private x: number) {} }',
  'export = 5',
  'import fs = require("fs")',
  'export import a = b.c',
  'let a = <string>x',
  'foo(<any>y)',
  'const x: = 1',
  'let f = <T>(a: T) => a',
  'f(<T>(a: T): T => a)',
  'class A<T> extends B<T> { x = <T>(y: T) => y }',
  'let a = { b: 1 as number, c: <T>(x: T) => x }',
  'export { A, type B } ; export default class<T> {}',
  'abstract class A { protected abstract readonly x: number\n foo() {} }',
  'let x = a as unknown as B<C>[]\n/re/.test("x")',
  'for (let i: number = 0; i < 3; i++) {}',
  'const { a, b }: { a: number, b: string } = c',
  'function f<T extends object = {}>(a?: T | undefined, b: number = 1): void {}',
  'let x: typeof y.z; let k: keyof T; let m: { [P in K]?: V }; let tpl: `a${string}`; ' +
    'let fnn: (a: number) => void; let c: new () => X; let opt: [a?: string, ...b: ' +
    'number[]]',
  'class A { get x(): number { return 1 } set x(v: number) {} static #p: string = "1"; ' +
    'async foo<T>(): Promise<T> {} }',
  'label: for (;;) {} switch (a as any) { case 1 as number: break }',
  'if (x) { type A = 1 } else { interface B {} }',
];

for (const text of texts) {
  try {
    console.log(JSON.stringify(stripTypeScriptTypes(text)));
  } catch (error) {
    const isInvalid = error.code === 'ERR_INVALID_TYPESCRIPT_SYNTAX';
    console.log(error.name, error.code, isInvalid ? '' : error.message);
  }
}
console.log(stripTypeScriptTypes.length, process.features.typescript);
