package nl.zorgvuldig.operations.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.LogFinding;
import nl.zorgvuldig.platform.audit.LogVerification;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Recomputes the logs and reports what was altered, if anything.
@Command(
        name = "verify",
        description = {
            "Recompute the log from its lines and compare it with everything that was signed.",
            "Ends with 1 when something was altered."
        })
final class VerifyLogCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    @Mixin
    InstallationOptions of = new InstallationOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(names = "--board", paramLabel = "ID", description = "Only of this board.")
    String board = "";

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        boolean sound = true;
        try (HeadlessProgram program = HeadlessProgram.open(of.home())) {
            for (BoardId boardId : program.boards(board)) {
                LogVerification found = program.get(AuditLog.class).verify(boardId);
                out.printf("%s%n", program.name(boardId));
                report(found, out);
                out.printf(
                        "  signed with the key whose mark is%n  %s%n",
                        program.get(AuditLog.class).fingerprint(boardId));
                sound &= found.sound();
            }
        }
        return sound ? 0 : 1;
    }

    private static void report(LogVerification found, PrintWriter out) {
        out.printf(
                "  %d lines sealed, compared with %d signed states; %d lines not sealed yet%n",
                found.size(), found.checkpoints(), found.waiting());
        out.printf("  %s%n", found.sound() ? "Nothing was altered." : "THE LOG WAS ALTERED:");
        found.findings().stream().limit(SHOWN).forEach(finding -> out.println("  " + words(finding)));
        if (found.findings().size() > SHOWN) {
            out.printf("  and %d more%n", found.findings().size() - SHOWN);
        }
    }

    private static String words(LogFinding finding) {
        String what = finding.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String where = finding.from() == LogFinding.NOWHERE
                ? ""
                : finding.from() == finding.to()
                        ? " at place " + finding.from()
                        : " at places %d to %d".formatted(finding.from(), finding.to());
        return what
                + where
                + finding.event().map(event -> ", line " + event.value()).orElse("");
    }
}
