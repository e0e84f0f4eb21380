package nl.zorgvuldig.platform.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javax.imageio.ImageIO;
import nl.zorgvuldig.bench.Running;
import nl.zorgvuldig.platform.files.PhotoIntake.Photo;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.Vault;
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

/// A photo of twelve megapixels on its way into an album: its head looked at, drawn anew, made
/// small, sealed under a new key and flushed to the disk; beside libvips alone, which draws the same
/// two pictures to files.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 10)
public class Photographing {
    private static final int WIDTH = 4000;
    private static final int HEIGHT = 3000;

    private Running program;
    private Path folder;
    private Path photo;
    private PhotoIntake photos;
    private SealedFiles files;
    private Vault vault;

    @Setup
    public void start() throws IOException {
        program = Running.start();
        folder = Files.createTempDirectory("zorgvuldig-photos-");
        photo = folder.resolve("photo.jpg");
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(12);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int grain = random.nextInt(24);
                int red = (x / 16 + y / 40) % 200 + grain;
                int green = (y / 12) % 200 + grain;
                image.setRGB(x, y, red << 16 | green << 8 | (x + y) / 40 % 200 + grain);
            }
        }
        ImageIO.write(image, "jpg", photo.toFile());
        photos = program.part(PhotoIntake.class);
        files = program.part(SealedFiles.class);
        vault = program.part(Vault.class);
    }

    @TearDown(Level.Trial)
    public void stop() throws IOException {
        program.close();
    }

    @Benchmark
    public BlobId arrive() throws IOException {
        Path sent = folder.resolve("sent.jpg");
        Files.copy(photo, sent, StandardCopyOption.REPLACE_EXISTING);
        if (!(photos.take(sent) instanceof Photo.Fit)) {
            throw new IllegalStateException("refused");
        }
        KeyName key = new KeyName(program.board(), UUID.randomUUID(), RetentionPurpose.MEDIA);
        vault.create(List.of(key));
        try (InputStream in = Files.newInputStream(sent)) {
            BlobId blob = files.keep(key, in);
            files.delete(key.board(), blob);
            return blob;
        }
    }

    /// What libvips needs by itself.
    @Benchmark
    public int vipsAlone() throws IOException, InterruptedException {
        Path drawn = folder.resolve("drawn.jpg");
        Path small = folder.resolve("small.webp");
        return vips(photo, "3508x3508>", drawn + "[Q=88,keep=none,background=255]")
                + vips(drawn, "320x320", small + "[Q=70,effort=2,keep=none]");
    }

    private static int vips(Path from, String size, String to) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("vipsthumbnail", from.toString(), "-s", size, "-o", to);
        builder.environment().put("VIPS_CONCURRENCY", "1");
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("vips ended with " + code);
        }
        return code;
    }
}
