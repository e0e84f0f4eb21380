package nl.zorgvuldig.platform.files;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.files.scanning.ScannedForms;
import nl.zorgvuldig.platform.files.scanning.VirusScan;
import nl.zorgvuldig.platform.files.storage.FolderBlobStore;
import nl.zorgvuldig.platform.files.storage.OrphanBlobSweep;
import nl.zorgvuldig.platform.files.storage.S3BlobStore;
import nl.zorgvuldig.platform.files.storage.S3Settings;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.DispatcherServlet;

@Configuration(proxyBeanMethods = false)
class FilesConfiguration {
    private static final Duration EVERY = Duration.ofHours(1);

    /// A folder of the data home, or the bucket the operator names.
    @Bean
    BlobStore blobStore(@Value("${zorgvuldig.home}") Path home, Environment settings) {
        String bucket = settings.getProperty("zorgvuldig.s3.bucket", "");
        return bucket.isBlank()
                ? new FolderBlobStore(home.resolve("files"))
                : S3BlobStore.connect(S3Settings.of(
                        bucket,
                        settings.getProperty("zorgvuldig.s3.endpoint", ""),
                        settings.getProperty("zorgvuldig.s3.region", ""),
                        settings.getProperty("zorgvuldig.s3.credentials", ""),
                        settings.getProperty("zorgvuldig.s3.access-key", ""),
                        settings.getProperty("zorgvuldig.s3.secret-key", ""),
                        settings.getProperty("zorgvuldig.s3.secret-key-file", "")));
    }

    /// The same folder as `spring.servlet.multipart.location`.
    @Bean
    IncomingFolder incoming(@Value("${zorgvuldig.home}") Path home) {
        return new IncomingFolder(home.resolve("incoming"));
    }

    /// Scans nothing unless the operator named a daemon.
    @Bean
    VirusScan virusScan(@Value("${zorgvuldig.clamd:}") String named, AuditLog log, Clock clock) {
        return new VirusScan(Optional.of(named).filter(text -> !text.isBlank()).map(ClamdClient::at), log, clock);
    }

    /// The bean name by which Spring looks it up.
    @Bean(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
    @ConditionalOnWebApplication
    ScannedForms scannedForms(VirusScan scan) {
        return new ScannedForms(scan);
    }

    /// Only where pages are served: a command that runs beside the server leaves its files alone.
    @Bean
    @ConditionalOnProperty(name = "zorgvuldig.jobs", havingValue = "true", matchIfMissing = true)
    ApplicationRunner leftByAProgramThatDied(IncomingFolder incoming) {
        Instant started = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        return arguments -> incoming.sweep(started);
    }

    @Bean
    OrphanBlobSweep orphanSweep(BlobStore blobs, ObjectProvider<BlobOwner> keepers, Clock clock) {
        return new OrphanBlobSweep(blobs, keepers.stream().toList(), clock);
    }

    @Bean
    RecurringJob leftFiles(OrphanBlobSweep sweep, IncomingFolder incoming, Boards boards) {
        return new RecurringJob("files.left", EVERY, () -> {
            incoming.sweep(Instant.now().minus(IncomingFolder.LONGEST));
            boards.forEach(sweep::sweep);
        });
    }
}
