package nl.zorgvuldig.oversight.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Objects;
import nl.zorgvuldig.kernel.SchoolDay;

/// The files one can take along. Their names say what and when, never whose.
final class LogFiles {
    static final String ZIP = "application/zip";

    private LogFiles() {}

    static String name(String what, Clock clock) {
        return what + "-" + SchoolDay.today(clock) + ".zip";
    }

    static void verifier(OutputStream out) throws IOException {
        try (InputStream in = LogFiles.class.getResourceAsStream("/verifier/Verify.java")) {
            Objects.requireNonNull(in, "verifier/Verify.java").transferTo(out);
        }
    }
}
