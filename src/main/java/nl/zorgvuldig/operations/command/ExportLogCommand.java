package nl.zorgvuldig.operations.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.concurrent.Callable;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.audit.LogActs;
import nl.zorgvuldig.platform.audit.LogExport;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.policy.Clause;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes the log with its proofs to a file that nobody else may read. The export is an audit
/// event, which is in the file too.
@Command(
        name = "export",
        description = {
            "Write the log with its proofs to a zip file.",
            "The program that checks it is in it, and needs nothing but Java."
        })
final class ExportLogCommand implements Callable<Integer> {
    private static final String OPERATOR = "operator";

    @Mixin
    InstallationOptions of = new InstallationOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(names = "--board", paramLabel = "ID", description = "Of this board.")
    String board = "";

    @Parameters(paramLabel = "FILE", description = "The zip file to write; it must not exist.")
    Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        try (HeadlessProgram program = HeadlessProgram.open(of.home())) {
            BoardId boardId = program.board(board);
            try (OutputStream out = create()) {
                write(program, boardId);
                long lines = program.get(AuditLog.class).export(boardId, LogExport.everything(), out);
                spec.commandLine().getOut().printf("Wrote %d lines to %s%n", lines, file);
            }
        }
        return 0;
    }

    private OutputStream create() throws IOException {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException exists) {
            throw new CommandRefused(file + " exists already; it is left as it is.");
        } catch (IOException unwritable) {
            throw new CommandRefused(file + " cannot be written.");
        }
        return Files.newOutputStream(file, StandardOpenOption.WRITE);
    }

    private static void write(HeadlessProgram program, BoardId board) {
        Clock clock = program.get(Clock.class);
        program.get(AuditLog.class)
                .append(AuditEvent.of(
                        clock,
                        program.get(Boards.class).program(board).with(LogActs.EXPORT_LOG),
                        Clause.CONFIDENTIALITY,
                        AuditOutcome.DONE,
                        OPERATOR));
    }
}
