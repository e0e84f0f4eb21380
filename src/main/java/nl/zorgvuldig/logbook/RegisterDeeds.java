package nl.zorgvuldig.logbook;

import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.kernel.Act;

/// The part of [Deed] about data breaches and the registers a controller keeps.
final class RegisterDeeds {
    static final Map<Act, Set<String>> CODES =
            Map.of(
                    Act.REPORT_BREACH,
                    Set.of("reported"),
                    Act.KEEP_BREACH,
                    Set.of(
                            "assessed",
                            "authority",
                            "announced",
                            "selected",
                            "told",
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
                    Set.of("approved"));

    private RegisterDeeds() {}
}
