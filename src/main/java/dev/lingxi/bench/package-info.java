/**
 * Bench 压测: measures the product on this machine, the way consumers meet it.
 *
 * <p>{@code ./lingxi bench peak} starts a server of its own ({@link dev.lingxi.bench.BenchServer}, a child process with the launcher's own
 * options and a data folder of its own), fills it with the demo store and a crowd of consumers ({@link dev.lingxi.bench.BenchStore}), and
 * lets the {@link dev.lingxi.bench.Swarm} talk to it. What was acknowledged is written into a {@link dev.lingxi.bench.Ledger} and compared
 * afterwards with the database ({@link dev.lingxi.bench.Audit}).
 *
 * <p>Words: a <em>consultation</em> is one question from the moment it was meant to be asked until its answer is in the consumer's hands;
 * question and answer are on the disk by then. The load is an <em>open loop</em>: questions come at a constant rate whether the server keeps up
 * or not, and each is timed from its intended moment, so that a stall counts for everybody whom it would have kept waiting. The <em>bare
 * echo</em> is the same stack of sockets with nothing behind it ({@link dev.lingxi.bench.Echo}): what the machine could do at best.
 *
 * <p>Traps: generator and server share the cores, so the generator is one thread, builds its frames once and reads no more of an answer
 * than two numbers. A greeting alone ("你好") is waited with by design before it is answered, so the mix of questions has none.
 */
@NullMarked
@ApplicationModule(displayName = "Bench", allowedDependencies = {
    "problem", "store", "catalog", "conversation", "conversation::content", "trade", "reception", "exchange", "answer", "understanding"})
package dev.lingxi.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
