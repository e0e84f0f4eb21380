package nl.zorgvuldig.operations.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Job that keeps a usable copy of the keyring, where a folder for it is configured: a new one
/// within a minute after a rotation, and each day.
@Configuration(proxyBeanMethods = false)
class KeyringCopies {
    private static final Logger LOG = LoggerFactory.getLogger(KeyringCopies.class);
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    /// Absent where no folder is configured.
    @Bean
    @Nullable
    RecurringJob keyringCopy(Environment settings, Backups backups, Clock clock) {
        String named = settings.getProperty("zorgvuldig.keyring.backup", "");
        return named.isBlank() ? null : copies(Path.of(named), backups, clock);
    }

    private static RecurringJob copies(Path folder, Backups backups, Clock clock) {
        return new RecurringJob("backup.keyring", LOOK, () -> {
            try {
                if (!backups.useful(folder, clock.instant().minus(LONGEST))) {
                    backups.keyring(folder);
                }
            } catch (BackupFailed failed) {
                LOG.warn("no new copy of the keyring: {}", failed.getMessage());
            }
        });
    }
}
