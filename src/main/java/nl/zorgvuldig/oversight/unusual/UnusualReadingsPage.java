package nl.zorgvuldig.oversight.unusual;

import java.util.List;
import nl.zorgvuldig.oversight.unusual.UnusualReadings.Which;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// Page with the cases of unusual reading, newest first.
///
/// @param reviews whether the reader is the one who reviews
/// @param first address of the newest; empty on the first page
/// @param next address of earlier ones; empty on the last page
public record UnusualReadingsPage(
        Clause clause,
        Sentence because,
        boolean reviews,
        Which which,
        List<UnusualLine> lines,
        String first,
        String next) {}
