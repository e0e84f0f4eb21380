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
import nl.zorgvuldig.platform.audit.kit.VerificationKits;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.policy.Clause;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes the verification kit of a board for an auditor. That is an audit event, which is in the
/// kit too.
@Command(
        name = "kit",
        description = {
            "Write the verification kit for an auditor: log, checkpoints, receipts, certificates.",
            "It holds no names. The program that checks it is in it, and needs nothing but Java."
        })
final class KitCommand implements Callable<Integer> {
    @Mixin
    InstallationOptions of = new InstallationOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(names = "--board", paramLabel = "ID", description = "Of this board.")
    String board = "";

    @Parameters(paramLabel = "DIR", description = "The folder to write the zip file in.")
    Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        try (HeadlessProgram program = HeadlessProgram.open(of.home())) {
            BoardId boardId = program.board(board);
            Path file = folder.resolve("controlepakket-%s.zip".formatted(SchoolDay.today(program.get(Clock.class))));
            try (OutputStream out = create(file)) {
                note(program, boardId);
                long lines = program.get(VerificationKits.class).make(boardId, out);
                spec.commandLine()
                        .getOut()
                        .printf(
                                "Wrote %s with %d lines of the log, signed with the key whose mark is%n  %s%n",
                                file, lines, program.get(AuditLog.class).fingerprint(boardId));
            }
        }
        return 0;
    }

    private OutputStream create(Path file) throws IOException {
        try {
            Files.createDirectories(folder);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException exists) {
            throw new CommandRefused(file + " exists already; it is left as it is.");
        } catch (IOException unwritable) {
            throw new CommandRefused(file + " cannot be written.");
        }
        return Files.newOutputStream(file, StandardOpenOption.WRITE);
    }

    private static void note(HeadlessProgram program, BoardId board) {
        program.get(AuditLog.class)
                .append(AuditEvent.of(
                        program.get(Clock.class),
                        program.get(Boards.class).program(board).with(LogActs.EXPORT_LOG),
                        Clause.CONFIDENTIALITY,
                        AuditOutcome.DONE,
                        "kit"));
    }
}
