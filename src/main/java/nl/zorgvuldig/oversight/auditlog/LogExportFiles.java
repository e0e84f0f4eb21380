package nl.zorgvuldig.oversight.auditlog;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Objects;
import nl.zorgvuldig.platform.kernel.SchoolDay;

/// Files that can be exported. Their names say what and when, never whose.
final class LogExportFiles {
    static final String ZIP = "application/zip";

    private LogExportFiles() {}

    static String name(String what, Clock clock) {
        return what + "-" + SchoolDay.today(clock) + ".zip";
    }

    static void verifier(OutputStream out) throws IOException {
        try (InputStream in = LogExportFiles.class.getResourceAsStream("/verifier/Verify.java")) {
            Objects.requireNonNull(in, "verifier/Verify.java").transferTo(out);
        }
    }
}
