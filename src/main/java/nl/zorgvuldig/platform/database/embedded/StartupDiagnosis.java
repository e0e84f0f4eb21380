package nl.zorgvuldig.platform.database.embedded;

import java.nio.file.Path;
import java.util.List;
import nl.zorgvuldig.platform.database.embedded.PostgresUnavailable.Reason;

/// Diagnosis of a failed start, from the log of PostgreSQL.
final class StartupDiagnosis {
    private StartupDiagnosis() {}

    static PostgresUnavailable from(String said, Path folder) {
        if (said.contains("No space left on device") || said.contains("Disk quota exceeded")) {
            return new PostgresUnavailable(Reason.DISK_FULL, "The disk that holds %s is full.".formatted(folder));
        }
        if (said.contains("could not create any TCP/IP sockets") || said.contains("could not bind IPv4 address")) {
            return new PostgresUnavailable(Reason.PORT_TAKEN, "Another program took the port of PostgreSQL.");
        }
        if (said.contains("lock file \"postmaster.pid\" already exists") || said.contains("is still in use")) {
            return new PostgresUnavailable(
                    Reason.STILL_BUSY, "An earlier PostgreSQL still works in %s.".formatted(folder));
        }
        if (said.contains("database files are incompatible with server")) {
            return new PostgresUnavailable(
                    Reason.OTHER_VERSION,
                    "The data in %s was made by another PostgreSQL. Nothing was changed.".formatted(folder));
        }
        if (said.contains("Permission denied")) {
            return new PostgresUnavailable(
                    Reason.FOLDER_NOT_USABLE, "PostgreSQL may not read or write in %s.".formatted(folder));
        }
        return new PostgresUnavailable(
                Reason.DID_NOT_START, "PostgreSQL did not start in %s. It said: %s".formatted(folder, lastLines(said)));
    }

    private static String lastLines(String said) {
        List<String> lines = said.strip().lines().toList();
        return String.join(" / ", lines.subList(Math.max(0, lines.size() - 6), lines.size()));
    }
}
