// The sampler's call tree as the file that Chrome's DevTools open. Evaluates to a function: in, the
// sampler's JSON; out, the text of a .cpuprofile.
//
// Times there are in microseconds; lines and columns count from 0.
(function (text) {
  const nodes = [];
  const hits = [];
  const scripts = new Map();

  const scriptId = (url) => {
    if (!scripts.has(url)) scripts.set(url, `${scripts.size + 1}`);
    return scripts.get(url);
  };

  function callFrame({ root_name: name, source_section: place }) {
    const file = place?.path ?? place?.source_name ?? '';
    return {
      functionName: name.startsWith(':') ? '' : name,
      scriptId: scriptId(file),
      url: file.startsWith('/') ? `file://${file}` : file,
      lineNumber: (place?.start_line ?? 0) - 1,
      columnNumber: (place?.start_column ?? 0) - 1,
    };
  }

  function add(frame, hitCount) {
    const node = { id: nodes.length + 1, callFrame: frame, hitCount, children: [] };
    nodes.push(node);
    return node;
  }

  function take(sample, parent) {
    const node = add(callFrame(sample), sample.self_hit_count);
    parent.children.push(node.id);
    for (const time of sample.self_hit_times ?? []) hits.push({ time: time * 1000, id: node.id });
    for (const child of sample.children ?? []) take(child, node);
  }

  const place = { scriptId: '0', url: '', lineNumber: -1, columnNumber: -1 };
  const root = add({ functionName: '(root)', ...place }, 0);
  for (const context of JSON.parse(text).contexts) {
    for (const thread of context.profile) {
      for (const sample of thread.samples) take(sample, root);
    }
  }

  hits.sort((a, b) => a.time - b.time);
  const startTime = hits[0]?.time ?? 0;
  let last = startTime;
  return JSON.stringify({
    nodes,
    startTime,
    endTime: hits.at(-1)?.time ?? startTime,
    samples: hits.map(({ id }) => id),
    timeDeltas: hits.map(({ time }) => {
      const delta = time - last;
      last = time;
      return delta;
    }),
  });
})
