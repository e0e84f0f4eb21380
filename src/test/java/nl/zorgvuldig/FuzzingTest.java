package nl.zorgvuldig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.images.publication.LivingAddressTarget;
import nl.zorgvuldig.platform.files.UploadTarget;
import nl.zorgvuldig.school.roster.EdexmlTarget;
import nl.zorgvuldig.school.roster.OneRosterTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What strangers send is read by code of ours: a fuzzer (Jazzer) looks for what breaks it,
/// five seconds for a target, or as long as `-Dfuzz=SECONDS` says, or one of them alone:
/// `-Dfuzz.of=UploadTarget`. It runs in a process of its own, since it changes the code it watches.
/// What it ever found lies in `src/test/resources/fuzz` and is tried again each time; what it says
/// stands in `target/fuzz`.
@InTurn
class FuzzingTest {
    private static final int SECONDS = Integer.getInteger("fuzz", 5);
    private static final Pattern DONE = Pattern.compile("(?m)^Done (\\d+) runs");

    /// What the readers use: the fuzzer looks through every library it is given before it begins.
    private static final Pattern USED = Pattern.compile(
            ".*/(jazzer|tika|pdfbox|fontbox|fastcsv|commons-|jspecify|spring-(core|context|beans)|slf4j|logback)[^/]*\\.jar");

    /// `./zorgvuldig test deep` fuzzes them all; every other run one of them.
    private static final List<Class<?>> FUZZED = Sample.of(targets().toList(), 1);

    private static final Path KEPT = Path.of("src/test/resources/fuzz");

    @TempDir
    Path folder;

    static Stream<Class<?>> targets() {
        String text = System.getProperty("fuzz.of", "");
        return Stream.<Class<?>>of(
                        EdexmlTarget.class, OneRosterTarget.class, UploadTarget.class, LivingAddressTarget.class)
                .filter(target -> text.isEmpty() || target.getSimpleName().equals(text));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void nothing_that_is_sent_breaks_what_reads_it(Class<?> target) throws Exception {
        List<byte[]> seeds = new ArrayList<>(seeds(target));
        seeds.addAll(found(target));
        for (byte[] seed : seeds) {
            target.getMethod("fuzzerTestOneInput", byte[].class).invoke(null, (Object) seed);
        }
        if (SECONDS > 0 && FUZZED.contains(target)) {
            Fuzzed fuzzed = fuzz(target, seeds, SECONDS);
            assertThat(fuzzed.status()).as(fuzzed.said()).isZero();
            assertThat(fuzzed.runs()).as(fuzzed.said()).isGreaterThan(100);
        }
    }

    @Test
    void what_is_broken_would_be_found() throws Exception {
        Fuzzed fuzzed = fuzz(BrokenTarget.class, List.of("abc".getBytes()), 60);

        assertThat(fuzzed.status()).as(fuzzed.said()).isNotZero();
        assertThat(fuzzed.said()).contains("found it");
    }

    /// Breaks on three bytes that nobody would hit by chance.
    public static final class BrokenTarget {
        private BrokenTarget() {}

        public static void fuzzerTestOneInput(byte[] bytes) {
            if (bytes.length > 2 && bytes[0] == 'Z' && bytes[1] == 'o' && bytes[2] == 'r') {
                throw new IllegalStateException("found it");
            }
        }
    }

    private record Fuzzed(int status, String said) {
        /// How many inputs were tried.
        long runs() {
            Matcher done = DONE.matcher(said);
            return done.find() ? Long.parseLong(done.group(1)) : 0;
        }
    }

    private Fuzzed fuzz(Class<?> target, List<byte[]> seeds, int seconds) throws IOException, InterruptedException {
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        for (int i = 0; i < seeds.size(); i++) {
            Files.write(corpus.resolve("seed-" + i), seeds.get(i));
        }
        Path kept = Files.createDirectories(Path.of("target/fuzz/" + target.getSimpleName()));
        Path said = kept.resolve("said");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home", ""), "bin", "java")
                                .toString(),
                        "-Xmx1g",
                        "-Xss2m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-Djava.io.tmpdir=" + folder,
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+EnableDynamicAgentLoading",
                        "-cp",
                        classPath(),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + target.getName(),
                        "--instrumentation_includes=nl.zorgvuldig.**",
                        "--custom_hook_includes=nl.zorgvuldig.**",
                        "--reproducer_path=" + kept.toAbsolutePath(),
                        "-artifact_prefix=" + kept.toAbsolutePath() + File.separator,
                        "-max_total_time=" + seconds,
                        "-timeout=10",
                        "-max_len=65536",
                        // The heap is bounded above; what the system counts begins at what this process holds.
                        "-rss_limit_mb=0",
                        corpus.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            boolean ended = process.waitFor(seconds + 120L, TimeUnit.SECONDS);
            assertThat(ended).as("ended in time").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Fuzzed(process.exitValue(), Files.readString(said));
    }

    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        return Stream.of(all.split(File.pathSeparator))
                .filter(text -> !text.endsWith(".jar") || USED.matcher(text).matches())
                .collect(Collectors.joining(File.pathSeparator));
    }

    @SuppressWarnings("unchecked")
    private static List<byte[]> seeds(Class<?> target) throws ReflectiveOperationException {
        Method method = target.getMethod("seeds");
        return (List<byte[]>) method.invoke(null);
    }

    private static List<byte[]> found(Class<?> target) throws IOException {
        Path folder = KEPT.resolve(target.getSimpleName());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<byte[]> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                found.add(Files.readAllBytes(file));
            }
        }
        return found;
    }
}
