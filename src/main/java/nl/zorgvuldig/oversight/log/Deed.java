package nl.zorgvuldig.oversight.log;

import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.kernel.Act;

/// Which acts say in the log what exactly was done, and in which codes.
final class Deed {
    private static final Map<Act, Set<String>> CODES =
            Map.of(
                    Act.SIGN, Set.of("signed", "published"),
                    Act.WRITE, Set.of("written", "corrected", "document"),
                    Act.WITHDRAW_DOCUMENT, Set.of("withdrawn"),
                    Act.ASSIGN, Set.of("given", "ended"),
                    Act.END_ENROLMENT, Set.of("ended", "corrected", "taken-back"),
                    Act.APPOINT, Set.of("given", "ended", "taken-back"),
                    Act.SIGN_IN, Set.of("link", "operator", "demonstration", "out"),
                    Act.ANSWER, Set.of("answered", "corrected"),
                    Act.KEEP_AUTHORITY, Set.of("authority", "dispute-opened", "dispute-closed"),
                    Act.ASK_CONSENT,
                            Set.of(
                                    "text",
                                    "retired",
                                    "invited",
                                    "renewal",
                                    "round",
                                    "round-asked",
                                    "round-closed",
                                    "round-seen",
                                    "round-exported",
                                    "round-letters"),
                    Act.EXPORT_LOG, Set.of("verified", "exported"));

    private Deed() {}

    /// Whether the act itself is another line, after the one in which it was allowed.
    static boolean follows(AuditEvent event) {
        return CODES.containsKey(event.act()) && event.act() != Act.SIGN_IN;
    }

    static boolean known(AuditEvent event) {
        return CODES.getOrDefault(event.act(), Set.of()).contains(event.relation());
    }
}
