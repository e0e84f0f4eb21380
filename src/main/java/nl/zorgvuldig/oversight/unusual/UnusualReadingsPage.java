package nl.zorgvuldig.oversight.unusual;

import java.util.List;
import nl.zorgvuldig.oversight.unusual.UnusualReadings.Which;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// Reading that stands out, newest first.
///
/// @param reviews whether the reader is the one who reviews
/// @param first where the newest are; empty on the first page
/// @param next where earlier ones are; empty on the last page
public record UnusualReadingsPage(
        Clause clause,
        Sentence because,
        boolean reviews,
        Which which,
        List<UnusualLine> lines,
        String first,
        String next) {}
