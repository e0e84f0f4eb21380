package nl.zorgvuldig.logbook;

import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.kernel.Act;

/// The part of [Deed] about data breaches, the registers a controller keeps, and what staff sign
/// and teach.
final class RegisterDeeds {
    static final Map<Act, Set<String>> CODES = Map.of(
            Act.REPORT_BREACH,
            Set.of("reported"),
            Act.KEEP_BREACH,
            Set.of(
                    "assessed",
                    "authority",
                    "announced",
                    "selected",
                    "told",
                    "narrowed",
                    "closed",
                    "warned",
                    "listed",
                    "printed",
                    "gone"),
            Act.TELL_BREACH,
            Set.of("printed", "handed"),
            Act.KEEP_REGISTER,
            Set.of(
                    "text",
                    "controller",
                    "snapshot",
                    "processor",
                    "agreement",
                    "processor-ended",
                    "dpia",
                    "reviewed",
                    "reminded"),
            Act.APPROVE_REGISTER,
            Set.of("approved"),
            Act.SIGN,
            Set.of(
                    "signed",
                    "published",
                    "code-published",
                    "code-withdrawn",
                    "code-delivered",
                    "code-reminded",
                    "code-received",
                    "code-evidence"),
            Act.TEACH,
            Set.of("recorded", "withdrawn", "subject-added", "subject-ended", "reminded"));

    private RegisterDeeds() {}
}
