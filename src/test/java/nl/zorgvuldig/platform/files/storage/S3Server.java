package nl.zorgvuldig.platform.files.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.files.BlobStore;
import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// S3Proxy, a real S3 server, in a process and with memory of its own; started at first use, once
/// per test JVM, and ends with it. The build puts its jar in `target`.
public final class S3Server {
    private static final Path JAR = Path.of("target", "s3proxy.jar");
    private static final String BUCKET = "zorgvuldig-files";
    static final String KEY = "tester";
    static final String SECRET = "secret-of-the-test";

    private final S3Settings settings;
    private final S3BlobStore blobs;

    private static final class Running {
        static final S3Server SERVER = start();
    }

    private S3Server(S3Settings settings) {
        this.settings = settings;
        try (S3Client s3 = S3Client.builder()
                .endpointOverride(settings.endpoint().orElseThrow())
                .region(Region.of(settings.region()))
                .credentialsProvider(settings.keys())
                .forcePathStyle(true)
                .httpClient(UrlConnectionHttpClient.create())
                .build()) {
            s3.createBucket(ask -> ask.bucket(BUCKET));
        }
        blobs = S3BlobStore.connect(settings);
    }

    public static S3Server running() {
        return Running.SERVER;
    }

    S3Settings settings() {
        return settings;
    }

    /// As an operator sets it.
    public Map<String, String> environment() {
        return Map.of(
                "ZORGVULDIG_S3_BUCKET",
                settings.bucket(),
                "ZORGVULDIG_S3_ENDPOINT",
                settings.endpoint().orElseThrow().toString(),
                "ZORGVULDIG_S3_REGION",
                settings.region(),
                "ZORGVULDIG_S3_ACCESS_KEY",
                KEY,
                "ZORGVULDIG_S3_SECRET_KEY",
                SECRET);
    }

    BlobStore blobs() {
        return blobs;
    }

    private static S3Server start() {
        try {
            Path folder = Files.createTempDirectory("zorgvuldig-s3-");
            URI endpoint = URI.create("http://127.0.0.1:" + freePort());
            Path settings = Files.writeString(folder.resolve("s3proxy.properties"), """
                            s3proxy.endpoint=%s
                            s3proxy.authorization=aws-v2-or-v4
                            s3proxy.identity=tester
                            s3proxy.credential=secret-of-the-test
                            jclouds.provider=transient-nio2
                            """.formatted(endpoint));
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-jar",
                            JAR.toString(),
                            "--properties",
                            settings.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("s3proxy.log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> end(process, folder)));
            Awaitility.await().until(() -> answers(endpoint));
            return new S3Server(new S3Settings(
                    BUCKET,
                    Optional.of(endpoint),
                    "us-east-1",
                    StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET))));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean answers(URI endpoint) throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            http.send(HttpRequest.newBuilder(endpoint).build(), BodyHandlers.discarding());
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    private static void end(Process process, Path folder) {
        process.destroyForcibly();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException left) {
            System.err.println("left behind: " + folder);
        }
    }
}
