package nl.zorgvuldig.platform.files.examination;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.files.FileIntake;
import nl.zorgvuldig.platform.files.FileIntakeResult;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.files.JavaSubprocess;
import nl.zorgvuldig.platform.files.SandboxedProcess;
import nl.zorgvuldig.platform.files.SandboxedProcess.Finish;
import nl.zorgvuldig.platform.files.SandboxedProcess.Limits;
import nl.zorgvuldig.platform.kernel.Codes;
import org.springframework.stereotype.Component;

/// Runs [DocumentExaminer] on a PDF or a document, in a Java process of its own with little time
/// and memory: the file can break that process, and nothing else.
@Component
public final class ExaminationRunner {
    private static final Limits LIMITS = new Limits(20, 0, 4 << 20).lettingPagesGoFirst();
    private static final List<String> OPTIONS = List.of(
            "-Xmx256m",
            "-Xss2m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog");

    public FileIntakeResult examine(Path file) {
        Finish outcome = SandboxedProcess.run(command(file), Map.of(), LIMITS, null);
        return switch (outcome) {
            case Finish.Wrote wrote -> read(new String(wrote.bytes(), StandardCharsets.UTF_8));
            case Finish.Failed _ -> new FileIntakeResult.Refused(FileRejection.HEAVY);
        };
    }

    private static List<String> command(Path file) {
        List<String> command = new ArrayList<>(JavaSubprocess.command(OPTIONS, DocumentExaminer.class));
        command.add(file.toString());
        command.add(Integer.toString(FileIntake.MOST_PAGES));
        return command;
    }

    /// Reads `fit <format> <pages>` and then the text, or `unfit <reason>`.
    private static FileIntakeResult read(String answer) {
        int end = answer.indexOf('\n');
        String[] words = answer.substring(0, Math.max(end, 0)).split(" ", -1);
        if (words.length == 3 && words[0].equals("fit")) {
            return new FileIntakeResult.Fit(
                    Codes.read(FileFormat.class, words[1]),
                    Integer.parseInt(words[2]),
                    Optional.empty(),
                    answer.substring(end + 1));
        }
        return new FileIntakeResult.Refused(
                words.length == 2
                        ? Arrays.stream(FileRejection.values())
                                .filter(rejection -> rejection.code().equals(words[1]))
                                .findFirst()
                                .orElse(FileRejection.UNREADABLE)
                        : FileRejection.UNREADABLE);
    }
}
