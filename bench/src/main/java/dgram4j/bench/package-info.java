/// Paired runs: the same work done by ours and by others, in turns, with medians and ratios. In:
/// names of works and peers. Out: a table, CSV, charts and a page for `docs/`. Each run is a
/// process of its own, ended by its id.
package dgram4j.bench;
