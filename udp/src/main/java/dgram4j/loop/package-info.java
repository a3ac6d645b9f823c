/// One thread's turn: timers, then readiness, then what was put off.
///
/// *In:* timers, immediates, tasks of other threads, descriptors or channels to watch.
/// *Out:* calls of the owners' listeners, one phase after the other, in libuv's order.
/// *Units:* milliseconds for timers, as Node has them; nanoseconds for the clock and the wait.
/// *Thread:* one thread runs a loop; only what says "any thread" may be called from others.
/// *Next:* `dgram4j.udp`, whose handles register with the [dgram4j.loop.Poller].
package dgram4j.loop;
