// Blob, File and blob: URLs.

const { inspect } = require('util');
const show = async (fn) => { let text; try { text = inspect(await fn()); } catch (error) { text = `${error.name} [${error.code}] ${error.message}`; } console.log(`${fn.toString().slice(6)}: ${text}`); };
(async()=>{
for (const f of [
() => Object.entries(Object.getOwnPropertyDescriptors(Blob.prototype)).map(([k,d])=>k+(d.get?'g':'')+(d.enumerable?'e':'')+(d.configurable?'c':'')+(d.value?.length??'')).join(' ')+Blob.length,
() => Object.entries(Object.getOwnPropertyDescriptors(File.prototype)).map(([k,d])=>k+(d.get?'g':'')+(d.enumerable?'e':'')+(d.configurable?'c':'')+(d.value?.length??'')).join(' ')+File.length,
() => new Blob(), () => new Blob([]).size, () => new Blob(['abc', Buffer.from('de'), new Uint16Array([0x4142]), new ArrayBuffer(1), new DataView(new ArrayBuffer(1))]).text(),
() => new Blob(['é\ud800']).bytes(), () => new Blob('abc'), () => new Blob(5), () => new Blob(null), () => new Blob(undefined).size, () => new Blob([5, null, {}]).text(), () => new Blob(new Set(['a','b'])).text(), () => new Blob({}), () => Blob(),
() => new Blob(['a'], { type: 'Text/Plain' }).type, () => new Blob(['a'], { type: 'é' }).type, () => new Blob(['a'], 5), () => new Blob(['a'], null).type, () => new Blob(['a\nb\r\nc\rd'], { endings: 'native' }).text(), () => new Blob(['a'], { endings: 'x' }), () => new Blob(['a'], { type: 5 }).type,
() => new Blob(['abcdef']).slice(1, 3).text(), () => new Blob(['abcdef']).slice(-3).text(), () => new Blob(['abcdef']).slice(4, 1).size, () => new Blob(['abc'], {type:'a/b'}).slice(0, 1, 'X/y').type, () => new Blob(['abc'],{type:'a/b'}).slice().type, () => new Blob(['abcdef']).slice(2, -1).text(), () => new Blob(['abc']).slice('1').text(),
() => new Blob(['abc']).arrayBuffer(), () => new Blob([new Blob(['a']), 'b']).text(), () => Blob.prototype.text.call({}), () => { try { return Blob.prototype.size } catch (e) { return e.message } }, () => Object.prototype.toString.call(new Blob()), () => new Blob(['a'], { type: 'x/y' }), () => inspect({a:{b:new Blob(['a'])}},{depth:0}), () => inspect({b:new Blob(['a'])},{depth:0}),
() => { const b = Buffer.from('abc'); const blob = new Blob([b]); b[0] = 0; return blob.text(); },
() => new File(['a'], 'n').name, () => { const f = new File(['abc'], 'n', { type: 'a/b', lastModified: 5 }); return [f.name, f.size, f.type, f.lastModified, f instanceof Blob, Object.prototype.toString.call(f)]; }, () => new File(), () => new File(['a']), () => new File('a','b'), () => typeof new File([], 'n').lastModified, () => new File([], 5).name, () => new File(['a'], 'n', { lastModified: 'x' }).lastModified, () => inspect(new File(['ab'], 'n', { lastModified: 1 })), () => new File(['abc'], 'n').slice(1) instanceof File, () => new File([],'a', {lastModified: new Date(7)}).lastModified,
() => URL.createObjectURL(new Blob(['a'])).replace(/[\da-f]{8}-.*/, 'U'), () => { const u = URL.createObjectURL(new Blob(['abc'], {type:'t/t'})); const b = require('buffer').resolveObjectURL(u); const r = [b.size, b.type, b instanceof Blob]; URL.revokeObjectURL(u); return [...r, require('buffer').resolveObjectURL(u)]; }, () => URL.createObjectURL(), () => URL.createObjectURL({}), () => require('buffer').resolveObjectURL('x'), () => require('buffer').resolveObjectURL('blob:nodedata:zz'), () => require('buffer').resolveObjectURL(5), () => URL.revokeObjectURL('x'), () => URL.revokeObjectURL(),
() => Blob === require('buffer').Blob,
  () => inspect({ a: { b: { c: new TextDecoder(), e: new File([], 'x') } } }),
]) await show(f);
})();
