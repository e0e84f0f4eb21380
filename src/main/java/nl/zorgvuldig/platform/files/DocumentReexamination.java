package nl.zorgvuldig.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.files.examination.ExaminationRunner;
import nl.zorgvuldig.platform.kernel.Shutdown;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Re-examination of a stored PDF or document by the current rules, for the job of the module that
/// stores it.
@Component
public final class DocumentReexamination {
    private final ExaminationRunner examination;
    private final IncomingFolder incoming;

    DocumentReexamination(ExaminationRunner examination, IncomingFolder incoming) {
        this.examination = examination;
        this.incoming = incoming;
    }

    /// Why it would be rejected today; empty when it would not.
    ///
    /// @param content the file in the clear; closed here
    /// @throws FilesUnavailable when it cannot be examined now
    @Upholds(Clause.CONFIDENTIALITY)
    public Optional<FileRejection> objection(Supplier<InputStream> content) {
        return incoming.hold(file -> write(content, file), this::judge);
    }

    private static void write(Supplier<InputStream> content, Path file) throws IOException {
        try (InputStream in = content.get()) {
            Files.copy(in, file);
        }
    }

    /// An examination that broke off is no verdict when the program was stopped with it, so it is
    /// repeated.
    private Optional<FileRejection> judge(Path file) {
        Optional<FileRejection> found = reason(file);
        if (found.filter(FileRejection.HEAVY::equals).isPresent()) {
            found = reason(file);
            if (Shutdown.asked()) {
                throw new FilesUnavailable("stopped while a file was looked at");
            }
        }
        return found;
    }

    private Optional<FileRejection> reason(Path file) {
        return switch (examination.examine(file)) {
            case FileIntakeResult.Fit _ -> Optional.empty();
            case FileIntakeResult.Refused no -> Optional.of(no.reason());
        };
    }
}
