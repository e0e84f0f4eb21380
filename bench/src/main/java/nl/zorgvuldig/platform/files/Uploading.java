package nl.zorgvuldig.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.zorgvuldig.bench.Running;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.Vault;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// A document of 50 MB on its way in (looked at, sealed and flushed to the disk), beside the copy
/// of such a file that the disk makes by itself; and the first page of a PDF of fifty pages, opened
/// and drawn. `megabytesAllocated` says how much of the heap one of them asked for: that does not
/// grow with the file.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
public class Uploading {
    private Running program;
    private Path folder;
    private Path large;
    private Path copy;
    private SealedFiles files;
    private FileIntake intake;
    private PictureRenderer pictures;
    private KeyName key;
    private BlobId fiftyPages;

    @Setup
    public void start() throws IOException {
        program = Running.start();
        folder = Files.createTempDirectory("zorgvuldig-papers-");
        large = Paper.write(folder.resolve("large.pdf"), 50, FileIntake.BYTES);
        copy = folder.resolve("copy.pdf");
        files = program.part(SealedFiles.class);
        intake = program.part(FileIntake.class);
        pictures = program.part(PictureRenderer.class);
        key = new KeyName(program.board(), UUID.randomUUID(), RetentionPurpose.DOSSIER);
        program.part(Vault.class).create(List.of(key));
        Path paper = Paper.write(folder.resolve("fifty.pdf"), 50, 2 << 20);
        try (InputStream in = Files.newInputStream(paper)) {
            fiftyPages = files.keep(key, in);
        }
    }

    @TearDown(Level.Trial)
    public void stop() throws IOException {
        Files.deleteIfExists(copy);
        program.close();
    }

    /// What this thread took of the heap.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Heap {
        public double megabytesAllocated;
        private long before;

        void begin() {
            before = now();
        }

        void end() {
            megabytesAllocated = (now() - before) / (double) (1 << 20);
        }

        private static long now() {
            return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                    .getCurrentThreadAllocatedBytes();
        }
    }

    @Benchmark
    public FileIntakeResult lookAt(Heap heap) {
        heap.begin();
        FileIntakeResult taken = intake.take(large);
        heap.end();
        if (!(taken instanceof FileIntakeResult.Fit)) {
            throw new IllegalStateException("refused");
        }
        return taken;
    }

    @Benchmark
    public BlobId seal(Heap heap) throws IOException {
        heap.begin();
        try (InputStream in = Files.newInputStream(large)) {
            BlobId blob = files.keep(key, in);
            heap.end();
            files.delete(key.board(), blob);
            return blob;
        }
    }

    /// What the disk does by itself.
    @Benchmark
    public Path copy() throws IOException {
        Files.deleteIfExists(copy);
        Files.copy(large, copy);
        try (var channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return copy;
    }

    @Benchmark
    public Optional<byte[]> firstPage(Heap heap) {
        heap.begin();
        Optional<byte[]> page = pictures.page(files.open(key, fiftyPages), FileFormat.PDF, 1);
        heap.end();
        if (page.isEmpty()) {
            throw new IllegalStateException("not drawn");
        }
        return page;
    }
}
