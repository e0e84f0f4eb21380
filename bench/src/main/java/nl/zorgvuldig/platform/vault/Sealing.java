package nl.zorgvuldig.platform.vault;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.zorgvuldig.bench.Running;
import nl.zorgvuldig.platform.kernel.ids.Id;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Sealing and opening a text of one line under a key that is at hand, and making a person's key:
/// generated, wrapped, committed in the keyring.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
public class Sealing {
    private static final String TEXT = "Leest graag voor aan de jongere kinderen en vraagt daar zelf om.";

    private Running program;
    private Vault vault;
    private Clock clock;
    private KeyName key;
    private ValueLocation place;
    private SealedValue sealed;

    @Setup
    public void start() {
        program = Running.start();
        vault = program.part(Vault.class);
        clock = program.part(Clock.class);
        key = fresh();
        vault.create(List.of(key));
        place = new ValueLocation("bench", "text", UUID.randomUUID());
        sealed = vault.seal(key, place, TEXT);
    }

    private KeyName fresh() {
        return new KeyName(program.board(), Id.next(clock), RetentionPurpose.DOSSIER);
    }

    @TearDown
    public void stop() throws IOException {
        program.close();
    }

    @Benchmark
    public SealedValue seal() {
        return vault.seal(key, place, TEXT);
    }

    @Benchmark
    public String open() {
        return vault.open(key, place, sealed);
    }

    @Benchmark
    public void create() {
        vault.create(List.of(fresh()));
    }
}
